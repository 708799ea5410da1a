import { automatorDoor } from './automator-door'
import { compileWeapp } from './compile-weapp'
import type { Engine } from './engine'
import type {
  FaceOutcome,
  LaunchOptions,
  MediaFile,
  OverlayView,
  PhoneEvent,
  PhoneSettings,
  SubscribeAnswer,
} from './host/phone-options'
import { runInChromium } from './run-in-chromium'
import { runInJsdom } from './run-in-jsdom'

export interface StartPhoneOptions {
  /** Folder with the built mini-program, `dist/weapp`. */
  weappDir: string
  engine: 'jsdom' | 'chromium'
  /** Address of the stand-in cloud, `http://127.0.0.1:PORT`. */
  cloudBase: string
  /** Address of the stand-in for WeChat's servers; needed for face checks, phone numbers and counted subscriptions. */
  wechatBase?: string
  openid: string
  appId?: string
  /** Port of the automator WebSocket; a free one if left out. */
  automatorPort?: number
  launch?: LaunchOptions
  /** Screen in CSS px; 375 × 667 if left out. */
  device?: { width: number; height: number }
  /** WeChat's text size setting in px; 17 if left out. */
  fontSize?: number
  /** The number `open-type="getPhoneNumber"` gives away. */
  phoneNumber?: string
  /** true: the privacy notice was accepted on an earlier day. */
  privacyAgreed?: boolean
  /** What the app had stored on an earlier day. */
  storage?: Record<string, unknown>
  subscribeAnswer?: SubscribeAnswer
  faceOutcome?: FaceOutcome
  locationAllowed?: boolean
  /** Pictures offered by camera and album when no media is queued. */
  samples?: MediaFile[]
  /** Chrome or Chromium to run, for the engine `chromium`. */
  chromiumPath?: string
}

/** What a test may do with the phone itself; the mini-program is driven through miniprogram-automator. */
export interface StartedPhone {
  wsEndpoint: string
  /** Warnings of the template compiler. */
  warnings: string[]
  /** Everything the app logged or threw so far. */
  events: PhoneEvent[]
  /** The pictures the next chooseMedia, chooseImage or chooseMessageFile returns; calls queue up. */
  setNextMedia(files: MediaFile[]): Promise<void>
  setNextScan(result: string): Promise<void>
  setFaceOutcome(outcome: FaceOutcome): Promise<void>
  setSubscribeAnswer(answer: SubscribeAnswer): Promise<void>
  setLocationAllowed(allowed: boolean): Promise<void>
  setOffline(offline: boolean): Promise<void>
  /** Modals, sheets, toasts now on the glass, top last. */
  overlays(): Promise<OverlayView[]>
  /** Presses a button (or choice) of the top overlay by its words. */
  pressOverlay(label: string): Promise<void>
  /** Calls made, documents opened, texts copied, things shared. */
  records(): Promise<{ api: string; detail: unknown }[]>
  /** Title bar and tab bar as drawn. */
  chrome(): Promise<{
    title: string
    left: string
    hidden: boolean
    tabs: { text: string; badge: string; selected: boolean }[]
  }>
  hide(): Promise<void>
  /** Hidden for more than five seconds: the app sleeps, and its connections are interrupted. */
  stayAway(): Promise<void>
  /** The window changes its size. */
  resize(width: number, height: number): Promise<void>
  show(launch?: LaunchOptions): Promise<void>
  pullDownRefresh(): Promise<void>
  reachBottom(): Promise<void>
  pressBack(): Promise<void>
  pressTab(index: number): Promise<void>
  share(): Promise<unknown>
  captureByUser(): Promise<void>
  /** Closes the mini-program and opens it again; storage, saved files and consent remain, temporary files do not. */
  restart(launch?: LaunchOptions): Promise<void>
  screenshot(): Promise<Buffer>
  /** One request of the automator protocol, or of `Phone.*`. */
  request(method: string, params?: Record<string, unknown>): Promise<unknown>
  close(): Promise<void>
}

/**
 * Opens a built mini-program on a phone of this machine and serves the miniprogram-automator protocol for it.
 *
 * @throws if the folder holds no mini-program, or the app breaks while it starts
 */
export async function startPhone(options: StartPhoneOptions): Promise<StartedPhone> {
  const bundle = compileWeapp(options.weappDir)
  const events: PhoneEvent[] = []
  const memory: Record<string, string> = options.privacyAgreed ? { 'privacy:agreed': 'yes' } : {}
  for (const [key, value] of Object.entries(options.storage ?? {})) memory[`storage:${key}`] = JSON.stringify(value)
  const settings: PhoneSettings = {
    openid: options.openid,
    cloudBase: options.cloudBase,
    ...(options.wechatBase ? { wechatBase: options.wechatBase } : {}),
    appId: options.appId ?? 'wx0000000000000000',
    launch: options.launch ?? {},
    device: options.device ?? { width: 375, height: 667 },
    fontSize: options.fontSize ?? 17,
    offline: false,
    phoneNumber: options.phoneNumber ?? '13900000000',
    subscribeAnswer: options.subscribeAnswer ?? 'accept',
    faceOutcome: options.faceOutcome ?? 'ask',
    locationAllowed: options.locationAllowed ?? true,
    samples: options.samples ?? [],
    memory,
  }
  let engine: Engine | undefined
  const running = (): Engine => {
    if (!engine) throw new Error('the phone is not running')
    return engine
  }
  const request = async (method: string, params: Record<string, unknown> = {}) =>
    method === 'App.captureScreenshot' ? { data: await running().screenshot() } : await running().handle(method, params)
  const door = await automatorDoor(options.automatorPort ?? 0, request)
  const emit = (event: PhoneEvent) => {
    events.push(event)
    door.emit(event)
  }
  const run = async () => {
    const engineOptions = { weappDir: options.weappDir, bundle, settings, emit }
    engine =
      options.engine === 'jsdom'
        ? await runInJsdom(engineOptions)
        : await runInChromium({ ...engineOptions, chromiumPath: options.chromiumPath })
  }
  try {
    await run()
  } catch (error) {
    await door.close()
    throw error
  }
  const act = async (name: string, params: Record<string, unknown> = {}) => {
    await request(`Phone.${name}`, params)
  }
  const ask = async <T>(name: string) => (await request(`Phone.${name}`)) as T
  return {
    wsEndpoint: door.wsEndpoint,
    warnings: bundle.warnings,
    events,
    setNextMedia: files => act('setNextMedia', { files }),
    setNextScan: result => act('setNextScan', { result }),
    setFaceOutcome: outcome => act('setFaceOutcome', { outcome }),
    setSubscribeAnswer: answer => act('setSubscribeAnswer', { answer }),
    setLocationAllowed: allowed => act('setLocationAllowed', { allowed }),
    setOffline: offline => act('setOffline', { offline }),
    overlays: async () => (await ask<{ overlays: OverlayView[] }>('getOverlays')).overlays,
    pressOverlay: label => act('pressOverlay', { label }),
    records: async () => (await ask<{ records: { api: string; detail: unknown }[] }>('getRecords')).records,
    chrome: () => ask('getChrome'),
    hide: () => act('hide'),
    stayAway: () => act('stayAway'),
    resize: (width, height) => act('resize', { width, height }),
    show: launch => act('show', { launch: launch ?? {} }),
    pullDownRefresh: () => act('pullDownRefresh'),
    reachBottom: () => act('reachBottom'),
    pressBack: () => act('pressBack'),
    pressTab: index => act('pressTab', { index }),
    share: async () => (await ask<{ shared: unknown }>('share')).shared,
    captureByUser: () => act('captureByUser'),
    restart: async launch => {
      await running().close()
      settings.launch = launch ?? {}
      await run()
    },
    screenshot: async () => Buffer.from(await running().screenshot(), 'base64'),
    request,
    close: async () => {
      await door.close()
      await engine?.close()
      engine = undefined
    },
  }
}
