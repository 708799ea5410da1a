import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { closeFixtures, eventually, onlyHere, openFixture } from './open-fixture'

jest.setTimeout(30_000)

interface Heard {
  url: string
  authorization: string | undefined
  body: Buffer
}

let server: Server
let base: string
let heard: Heard[]
/** Uploads wait for this, so that a test can look while one is under way. */
let gate: Promise<void>

beforeAll(async () => {
  server = createServer((request, response) => {
    void answer(request).then(({ status, body, type }) => {
      response.writeHead(status, { 'content-type': type ?? 'application/json', 'x-request-id': 'r-1' }).end(body)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(() => {
  heard = []
  gate = Promise.resolve()
})
afterEach(closeFixtures)
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function answer(request: IncomingMessage): Promise<{ status: number; body: string | Buffer; type?: string }> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const url = request.url ?? ''
  heard.push({ url, authorization: request.headers.authorization, body: Buffer.concat(chunks) })
  if (url === '/v1/functions/echo')
    return { status: 200, body: JSON.stringify({ echoed: JSON.parse(String(heard.at(-1)?.body)) }) }
  if (url.startsWith('/v1/functions/'))
    return { status: 400, body: JSON.stringify({ code: 'FUNCTION_TIME_LIMIT_EXCEEDED', message: '3 秒到了' }) }
  if (url.startsWith('/storage/upload')) {
    await gate
    return {
      status: 200,
      body: JSON.stringify({ fileID: `cloud://env/${new URL(url, base).searchParams.get('path')}` }),
    }
  }
  if (url === '/storage/temp-url')
    return {
      status: 200,
      body: JSON.stringify({
        fileList: [{ fileID: 'cloud://env/a.pdf', tempFileURL: `${base}/a.pdf`, status: 0, errMsg: 'ok' }],
      }),
    }
  if (url === '/a.pdf') return { status: 200, body: Buffer.from('%PDF-1.7 样本'), type: 'application/pdf' }
  if (url.startsWith('/control/')) return { status: 200, body: '{"ok":true}' }
  return { status: 404, body: '{}' }
}

const picture = {
  name: '身份证照片面',
  mime: 'image/png',
  base64: Buffer.concat([
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
    Buffer.alloc(300_000, 7),
  ]).toString('base64'),
}

async function ready() {
  const opened = await openFixture({ cloudBase: base, wechatBase: base, privacyAgreed: true })
  await opened.mini.evaluate('function () { wx.cloud.init({}) }' as never)
  const choose = async () => {
    await opened.phone.setNextMedia([picture])
    const { detail } = await opened.call('chooseMedia', { count: 1 })
    return (detail as { tempFiles: { tempFilePath: string; size: number; width: number }[] }).tempFiles[0]
  }
  return { ...opened, choose }
}

onlyHere('a function is called as this phone’s person and nobody else', async () => {
  const { call } = await ready()
  const { detail } = await call('cloud.callFunction', { name: 'echo', data: { a: 1 } })
  expect(detail).toEqual({ errMsg: 'cloud.callFunction:ok', result: { echoed: { a: 1 } }, requestID: 'r-1' })
  expect(heard[0]?.authorization).toBe('Bearer local:fixture-phone')
})

onlyHere('a failing function comes back with the client SDK’s number', async () => {
  const { call } = await ready()
  const { ok, detail } = await call('cloud.callFunction', { name: 'slow', data: {} })
  expect(ok).toBe(false)
  expect(detail).toMatchObject({ errCode: -504003, errMsg: expect.stringContaining('3 秒到了') })
})

onlyHere('the cloud answers only after init, and refuses more than 100 KB of data', async () => {
  const { call } = await openFixture({ cloudBase: base })
  expect((await call('cloud.callFunction', { name: 'echo' })).ok).toBe(false)
  const { call: later } = await ready()
  expect(
    (await later('cloud.callFunction', { name: 'echo', data: { text: 'x'.repeat(100 * 1024) } })).detail,
  ).toMatchObject({ errCode: -501002 })
})

onlyHere('a chosen picture is uploaded byte by byte, with progress', async () => {
  const { mini, choose } = await ready()
  const file = await choose()
  expect(file).toMatchObject({ size: Buffer.from(picture.base64, 'base64').length, width: 1 })
  const seen = (await mini.evaluate(
    `function (path) { return new Promise(function (resolve, reject) {
      var steps = []
      var task = wx.cloud.uploadFile({ cloudPath: 'q/1/front.png', filePath: path, success: function (r) { resolve([r, steps]) }, fail: reject })
      task.onProgressUpdate(function (p) { steps.push(p) })
    }) }` as never,
    file?.tempFilePath,
  )) as [Record<string, unknown>, { progress: number; totalBytesSent: number }[]]
  expect(seen[0]).toEqual({ errMsg: 'cloud.uploadFile:ok', fileID: 'cloud://env/q/1/front.png', statusCode: 200 })
  expect(seen[1].at(-1)).toMatchObject({ progress: 100, totalBytesSent: file?.size })
  expect(heard.at(-1)?.body.equals(Buffer.from(picture.base64, 'base64'))).toBe(true)
})

onlyHere('an upload can be stopped', async () => {
  const { mini, choose } = await ready()
  const file = await choose()
  let open = () => {}
  gate = new Promise(resolve => {
    open = resolve
  })
  const outcome = mini.evaluate(
    `function (path) { return new Promise(function (resolve) {
      var task = wx.cloud.uploadFile({ cloudPath: 'a.png', filePath: path, complete: resolve })
      setTimeout(function () { task.abort() }, 20)
    }) }` as never,
    file?.tempFilePath,
  )
  expect(await outcome).toMatchObject({ errMsg: 'cloud.uploadFile:fail abort' })
  open()
})

onlyHere('an upload under way fails when the network goes, and can be repeated', async () => {
  const { call, choose, phone } = await ready()
  const filePath = (await choose())?.tempFilePath
  let open = () => {}
  gate = new Promise(resolve => {
    open = resolve
  })
  const first = call('cloud.uploadFile', { cloudPath: 'a.png', filePath })
  await eventually(
    () => heard,
    list => list.length === 1,
  )
  await phone.setOffline(true)
  expect(await first).toMatchObject({
    ok: false,
    detail: { errMsg: expect.stringContaining('ERR_INTERNET_DISCONNECTED') },
  })
  open()
  await phone.setOffline(false)
  expect((await call('cloud.uploadFile', { cloudPath: 'a.png', filePath })).ok).toBe(true)
})

onlyHere(
  'an upload under way is interrupted when the person stays away, which the app hears when they come back',
  async () => {
    const { call, choose, mini, phone } = await ready()
    const filePath = (await choose())?.tempFilePath
    let open = () => {}
    gate = new Promise(resolve => {
      open = resolve
    })
    let isHeard = false
    const sending = call('cloud.uploadFile', { cloudPath: 'a.png', filePath }).finally(() => {
      isHeard = true
    })
    await eventually(
      () => heard,
      list => list.length === 1,
    )
    await phone.hide()
    await phone.stayAway()
    open()
    // Answers come in the order they were made: one that was due before these would be here.
    for (let turn = 0; turn < 5; turn += 1) await mini.evaluate('function () { return 1 }' as never)
    expect(isHeard).toBe(false)
    await phone.show()
    expect(await sending).toMatchObject({ ok: false, detail: { errMsg: expect.stringContaining('interrupted') } })
  },
)

onlyHere('a bad cloud path is refused before anything is sent', async () => {
  const { call, choose } = await ready()
  const file = await choose()
  expect((await call('cloud.uploadFile', { cloudPath: '/a', filePath: file?.tempFilePath })).ok).toBe(false)
  expect((await call('cloud.uploadFile', { cloudPath: 'a', filePath: 'wxfile://tmp_none.png' })).ok).toBe(false)
  expect(heard).toEqual([])
})

onlyHere('a document is fetched from the cloud, kept and opened', async () => {
  const { call, phone } = await ready()
  const fetched = (await call('cloud.downloadFile', { fileID: 'cloud://env/a.pdf' })).detail as { tempFilePath: string }
  const saved = (await call('saveFile', { tempFilePath: fetched.tempFilePath })).detail as { savedFilePath: string }
  expect((await call('openDocument', { filePath: saved.savedFilePath, showMenu: true })).ok).toBe(true)
  expect((await phone.records())[0]).toMatchObject({
    api: 'openDocument',
    detail: { fileType: 'pdf', showMenu: true, size: 15 },
  })
  await phone.pressOverlay('关闭')
  expect(await phone.overlays()).toEqual([])
})

onlyHere('files under USER_DATA_PATH are written, read, copied, listed and removed', async () => {
  const { mini } = await ready()
  const seen = await mini.evaluate(
    `function () {
    var fs = wx.getFileSystemManager(), at = wx.env.USER_DATA_PATH
    fs.writeFileSync(at + '/a.txt', '公积金', 'utf8')
    fs.copyFileSync(at + '/a.txt', at + '/b.txt')
    fs.unlinkSync(at + '/a.txt')
    var gone = ''
    try { fs.accessSync(at + '/a.txt') } catch (error) { gone = error.message }
    return [fs.readFileSync(at + '/b.txt', 'utf8'), fs.readdirSync(at), gone, fs.readFileSync(at + '/b.txt') instanceof ArrayBuffer]
  }` as never,
  )
  expect(seen).toEqual(['公积金', ['b.txt'], expect.stringContaining('no such file'), true])
})

onlyHere('without network every request fails as WeChat says, and the app is told', async () => {
  const { call, mini, phone } = await ready()
  await mini.evaluate('function () { wx.onNetworkStatusChange(function (s) { getApp().net = s }) }' as never)
  await phone.setOffline(true)
  expect(await mini.evaluate('function () { return getApp().net }' as never)).toEqual({
    isConnected: false,
    networkType: 'none',
  })
  expect((await call('getNetworkType')).detail['networkType']).toBe('none')
  expect((await call('request', { url: `${base}/a.pdf` })).detail).toMatchObject({
    errno: 600001,
    errMsg: 'request:fail net::ERR_INTERNET_DISCONNECTED',
  })
  expect((await call('cloud.callFunction', { name: 'echo' })).detail).toMatchObject({ errCode: -1 })
  expect(heard).toEqual([])
  await phone.setOffline(false)
  expect((await call('cloud.callFunction', { name: 'echo' })).ok).toBe(true)
})

onlyHere('the app cannot reach any host but this machine', async () => {
  const { call } = await ready()
  expect((await call('request', { url: 'https://example.com/' })).detail['errMsg']).toBe(
    'request:fail url not in domain list',
  )
})

onlyHere('until consent is given the camera is refused with 104, with WeChat’s own notice', async () => {
  const { call, phone } = await openFixture()
  const refused = call('chooseMedia')
  await eventually(phone.overlays, list => list[0]?.kind === 'privacy')
  await phone.pressOverlay('拒绝')
  expect(await refused).toMatchObject({ ok: false, detail: { errno: 104 } })
  const agreed = call('requirePrivacyAuthorize')
  await eventually(phone.overlays, list => list[0]?.kind === 'privacy')
  await phone.pressOverlay('同意')
  expect((await agreed).ok).toBe(true)
  expect((await call('getPrivacySetting')).detail['needAuthorization']).toBe(false)
})

onlyHere('an app with its own notice is asked, and only a real agreement button counts', async () => {
  const { call, page, tap, phone, get } = await openFixture({ launch: { path: 'pages/media/index' } })
  await (await page()).callMethod('listen')
  await phone.setNextMedia([picture])
  const chosen = call('chooseMedia')
  await eventually(
    () =>
      get('#agree-btn').then(
        () => true,
        () => false,
      ),
    Boolean,
  )
  expect(await phone.overlays()).toEqual([])
  await tap('#agree-btn')
  expect((await chosen).ok).toBe(true)
})

onlyHere('without a queued picture the person picks a sample by its name', async () => {
  const { call, phone, page, data } = await openFixture({
    privacyAgreed: true,
    launch: { path: 'pages/media/index' },
    samples: [{ ...picture, name: '退休证' }],
  })
  const chosen = call('chooseMedia', { sourceType: ['camera'] })
  await eventually(phone.overlays, list => list.length === 1)
  expect((await phone.overlays())[0]).toMatchObject({ kind: 'media', choices: ['退休证'] })
  await phone.pressOverlay('退休证')
  const { detail } = await chosen
  const path = (detail as { tempFiles: { tempFilePath: string }[] }).tempFiles[0]?.tempFilePath
  await (await page()).setData({ path })
  await eventually(
    () => data('log'),
    log => log === 'loaded',
  )
})

onlyHere('a face check tells WeChat the outcome and the app only that it is over', async () => {
  const { call, phone } = await ready()
  expect((await call('checkIsSupportFacialRecognition')).ok).toBe(true)
  const checking = call('requestFacialVerify', { verifyId: 'v1' })
  await eventually(phone.overlays, list => list[0]?.kind === 'face')
  await phone.pressOverlay('失败')
  expect(await checking).toEqual({ ok: true, detail: { errMsg: 'requestFacialVerify:ok', errCode: 0 } })
  expect(heard.map(one => [one.url, String(one.body)])).toEqual([
    ['/control/face', '{"verifyId":"v1","outcome":10004}'],
  ])
  await phone.setFaceOutcome('cancel')
  expect((await call('requestFacialVerify', { verifyId: 'v2' })).ok).toBe(false)
})

onlyHere('the face check is not promise style, as on a phone', async () => {
  const { mini } = await ready()
  expect(await mini.evaluate("function () { return typeof wx.requestFacialVerify({ verifyId: 'v' }) }" as never)).toBe(
    'undefined',
  )
})
