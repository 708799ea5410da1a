import { chromium } from 'playwright-core'
import type { Engine, EngineOptions } from './engine'
import type { PhoneEvent } from './host/phone-options'
import { phoneServer } from './phone-server'

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--lang=zh-CN',
] // prettier-ignore

/** Runs the phone in Chromium: real layout, real touches, real pictures of the screen. */
export async function runInChromium(options: EngineOptions & { chromiumPath?: string | undefined }): Promise<Engine> {
  const { settings, emit } = options
  if (!options.chromiumPath) throw new Error('the engine chromium needs chromiumPath')
  const server = await phoneServer({ weappDir: options.weappDir, bundle: options.bundle, port: 0 })
  const browser = await chromium.launch({ executablePath: options.chromiumPath, args })
  const close = async () => {
    await browser.close()
    await server.close()
  }
  try {
    const context = await browser.newContext({
      viewport: settings.device,
      hasTouch: true,
      isMobile: true,
      deviceScaleFactor: 2,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
    const page = await context.newPage()
    page.on('pageerror', error => emit({ kind: 'exception', message: error.message, stack: error.stack ?? '' }))
    await page.exposeFunction('phoneEmit', (event: PhoneEvent) => emit(event))
    await page.exposeFunction('phoneRemember', (key: string, value: string | null) => {
      if (value === null) delete settings.memory[key]
      else settings.memory[key] = value
    })
    await page.exposeFunction('phoneTouch', (x: number, y: number) => page.touchscreen.tap(x, y))
    await page.goto(`${server.base}/bare`)
    await page.evaluate('window.phoneReady')
    await page.evaluate(
      given => (window as unknown as { startBare(given: unknown): Promise<void> }).startBare(given),
      settings as unknown,
    )
    return {
      handle: async (method, params) => {
        const answer = (await page.evaluate(
          async ([name, given]) => {
            const { barePhone } = window as unknown as {
              barePhone: { handle(name: string, params: unknown): Promise<unknown> }
            }
            try {
              return { result: await barePhone.handle(name as string, given) }
            } catch (error) {
              return { refused: error instanceof Error ? error.message : JSON.stringify(error) }
            }
          },
          [method, params] as const,
        )) as { result?: unknown; refused?: string }
        if (answer.refused !== undefined) throw new Error(answer.refused)
        return answer.result
      },
      screenshot: async () => (await page.screenshot()).toString('base64'),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
