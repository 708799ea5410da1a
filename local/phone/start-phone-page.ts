import { createReadStream, existsSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { compileWeapp } from './compile-weapp'
import type { LaunchOptions, PhoneSettings, WeappBundle } from './host/phone-options'
import { frameHtml } from './page/frame-html'
import { phoneHtml } from './page/phone-html'
import { type Answer, phoneServer, send } from './phone-server'
import { listSamples, pictureTypes, type SampleTitle } from './read-samples'

/** A way into the mini-program that the side panel offers, for example a centre's printed code. */
export interface Entry extends LaunchOptions {
  label: string
}

export interface StartPhonePageOptions {
  weappDir: string
  /** Address of the stand-in cloud. */
  cloudBase: string
  /** Address of the stand-in for WeChat's servers. */
  wechatBase?: string
  port: number
  /** Folder of the drawn pictures that stand for camera and album. */
  sampleDir: string
  sampleTitles?: readonly SampleTitle[]
  appId?: string
  entries?: readonly Entry[]
  /** Phones the panel offers; each openid has its own memory. */
  phones?: readonly { label: string; openid: string }[]
}

/**
 * Serves the page with the phone: `/` is the frame with its panel, `/phone?openid=…` the bare phone, where `storage.KEY=JSON` sets one entry of the app's storage. The mini-program
 * is compiled again whenever its `app.js` changed, so a rebuilt app shows after 重启小程序.
 */
export async function startPhonePage(options: StartPhonePageOptions): Promise<{ url: string; close(): Promise<void> }> {
  const memories = new Map<string, Record<string, string>>()
  const memoryOf = (openid: string) => {
    const memory = memories.get(openid) ?? {}
    memories.set(openid, memory)
    return memory
  }
  const entries = options.entries ?? [{ label: '直接打开', scene: 1001 }]
  const phones = options.phones ?? [{ label: '第一部手机', openid: 'phone-1' }]
  const answer: Answer = async (request, response, url) => {
    const openid = url.searchParams.get('openid') ?? phones[0]?.openid ?? 'phone-1'
    if (url.pathname === '/') send(response, 'text/html; charset=utf-8', frameHtml({ entries, phones }))
    else if (url.pathname === '/phone') send(response, 'text/html; charset=utf-8', phoneHtml)
    else if (url.pathname === '/settings.json') {
      const settings = settingsFrom(options, url.searchParams, openid, memoryOf(openid))
      send(response, 'application/json; charset=utf-8', JSON.stringify(settings))
    } else if (url.pathname === '/memory' && request.method === 'POST') {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      const { key, value } = JSON.parse(Buffer.concat(chunks).toString()) as { key: string; value: string | null }
      if (value === null) delete memoryOf(openid)[key]
      else memoryOf(openid)[key] = value
      response.writeHead(204).end()
    } else if (url.pathname === '/forget' && request.method === 'POST') {
      memories.delete(openid)
      response.writeHead(204).end()
    } else if (url.pathname.startsWith('/sample/')) {
      const file = join(options.sampleDir, basename(decodeURIComponent(url.pathname)))
      if (!existsSync(file)) return false
      response.writeHead(200, {
        'content-type': pictureTypes[extname(file).toLowerCase()] ?? 'application/octet-stream',
      })
      createReadStream(file).pipe(response)
    } else return false
    return true
  }
  const server = await phoneServer({
    weappDir: options.weappDir,
    bundle: freshBundle(options.weappDir),
    port: options.port,
    answer,
  })
  return { url: `${server.base}/`, close: server.close }
}

function freshBundle(weappDir: string): () => WeappBundle {
  let known: { at: number; bundle: WeappBundle } | undefined
  return () => {
    const file = join(weappDir, 'app.js')
    const at = existsSync(file) ? statSync(file).mtimeMs : 0
    if (known?.at !== at) known = { at, bundle: compileWeapp(weappDir) }
    return known.bundle
  }
}

function settingsFrom(
  options: StartPhonePageOptions,
  query: URLSearchParams,
  openid: string,
  memory: Record<string, string>,
): PhoneSettings {
  const number = (name: string, otherwise: number) => Number(query.get(name)) || otherwise
  for (const [name, value] of query) if (name.startsWith('storage.')) memory[`storage:${name.slice(8)}`] = value
  const launchQuery = Object.fromEntries(new URLSearchParams(query.get('query') ?? ''))
  return {
    openid,
    cloudBase: options.cloudBase,
    ...(options.wechatBase ? { wechatBase: options.wechatBase } : {}),
    appId: options.appId ?? 'wx0000000000000000',
    launch: { path: query.get('path') ?? '', query: encoded(launchQuery), scene: number('scene', 1001) },
    device: { width: number('width', 375), height: number('height', 667) },
    fontSize: number('fontSize', 17),
    offline: query.get('offline') === '1',
    phoneNumber: query.get('phoneNumber') ?? '13900000000',
    subscribeAnswer: 'ask',
    faceOutcome: 'ask',
    locationAllowed: query.get('location') !== '0',
    samples: listSamples(options.sampleDir, options.sampleTitles).map(({ file, title }) => ({
      name: title,
      mime: pictureTypes[extname(file).toLowerCase()] ?? 'application/octet-stream',
      base64: '',
      url: `/sample/${encodeURIComponent(file)}`,
    })),
    memory,
  }
}

/** A page receives its query as it stands in the code, still encoded. */
function encoded(query: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).map(([key, value]) => [key, encodeURIComponent(value)]))
}
