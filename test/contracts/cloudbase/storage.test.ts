import { readdirSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { onlyHere } from './only-here'
import { openSdk } from './open-sdk'
import { openStandIn, type StandIn } from './open-stand-in'
import { realEnvironment } from './real-environment'

const { cloud } = openSdk()
let standIn: StandIn

beforeAll(async () => {
  standIn = await openStandIn({ settings: { maxFileBytes: 200_000 } })
}, 30_000)
afterAll(() => standIn.close())
afterEach(async () => {
  if (!realEnvironment.isWanted) await standIn.control('clock', { offsetMs: 0 })
})

const upload = async (path: string, body: string | Buffer, openid = 'oOwner') => {
  const reply = await fetch(`${standIn.base}/storage/upload?path=${encodeURIComponent(path)}`, {
    method: 'POST',
    headers: openid ? { authorization: `Bearer local:${openid}` } : {},
    body: typeof body === 'string' ? body : Uint8Array.from(body),
  })
  return (await reply.json()) as { fileID?: string; code?: string }
}
const content = async (fileID: string) => (await cloud.downloadFile({ fileID })).fileContent.toString()
const link = async (fileID: string, maxAge: number) => {
  const { fileList } = await cloud.getTempFileURL({ fileList: [{ fileID, maxAge }] })
  return fileList[0]?.tempFileURL ?? ''
}

describe('the server side', () => {
  test('keeps a file, gives it back byte for byte, and deletes it', async () => {
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_each, i) => i % 251))
    const { fileID } = await cloud.uploadFile({ cloudPath: 'kept/2026/身份证 正面.bin', fileContent: bytes })
    expect(fileID).toMatch(/^cloud:\/\/[^/]+\/kept\/2026\/身份证 正面\.bin$/)
    expect((await cloud.downloadFile({ fileID })).fileContent.equals(bytes)).toBe(true)
    expect((await cloud.deleteFile({ fileList: [fileID] })).fileList[0]).toMatchObject({ status: 0 })
    await expect(cloud.downloadFile({ fileID })).rejects.toThrow()
  })

  test('replaces a file', async () => {
    await cloud.uploadFile({ cloudPath: 'kept/again.txt', fileContent: Buffer.from('first') })
    const { fileID } = await cloud.uploadFile({ cloudPath: 'kept/again.txt', fileContent: Buffer.from('second') })
    expect(await content(fileID)).toBe('second')
  })

  test('is told of a file that is not there', async () => {
    const { fileList } = await cloud.getTempFileURL({ fileList: ['cloud://local-env.6c6f-local-env-1300000000/no'] })
    expect(fileList[0]).toMatchObject({ tempFileURL: '' })
    expect(fileList[0]?.status).not.toBe(0)
  })

  test('gets no link for a file of another environment', async () => {
    const { fileList } = await cloud.getTempFileURL({ fileList: ['cloud://other-env.6c6f-other-1/kept/again.txt'] })
    expect(fileList[0]).toMatchObject({ tempFileURL: '' })
  })

  onlyHere('cannot keep a file above the limit', async () => {
    const tooMuch = cloud.uploadFile({ cloudPath: 'kept/big.bin', fileContent: Buffer.alloc(200_001) })
    await expect(tooMuch).rejects.toThrow(/EntityTooLarge/)
  })
})

describe('a signed link', () => {
  test('gives the file with its content type', async () => {
    const { fileID } = await cloud.uploadFile({ cloudPath: 'view/picture.png', fileContent: Buffer.from('png') })
    const reply = await fetch(await link(fileID, 60))
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'image/png'])
  })

  onlyHere('ends when its age is over by the clock of the stand-in', async () => {
    const { fileID } = await cloud.uploadFile({ cloudPath: 'view/a.txt', fileContent: Buffer.from('a') })
    const url = await link(fileID, 300)
    await standIn.control('clock', { offsetMs: 299_000 - 1000 })
    expect((await fetch(url)).status).toBe(200)
    await standIn.control('clock', { offsetMs: 301_000 })
    expect((await fetch(url)).status).toBe(403)
  })

  onlyHere('lives two hours when no age is asked for', async () => {
    const { fileID } = await cloud.uploadFile({ cloudPath: 'view/b.txt', fileContent: Buffer.from('b') })
    const { fileList } = await cloud.getTempFileURL({ fileList: [fileID] })
    expect(fileList[0]?.maxAge).toBe(7200)
    await standIn.control('clock', { offsetMs: 7_201_000 })
    expect((await fetch(fileList[0]?.tempFileURL ?? '')).status).toBe(403)
  })

  test('opens no other file and cannot be lengthened', async () => {
    const { fileID } = await cloud.uploadFile({ cloudPath: 'view/c.txt', fileContent: Buffer.from('c') })
    await cloud.uploadFile({ cloudPath: 'view/secret.txt', fileContent: Buffer.from('secret') })
    const url = await link(fileID, 60)
    const longer = url.replace(/\.(\d+)$/, (_all, expires) => `.${Number(expires) + 1}`)
    expect((await fetch(url.replace('view/c.txt', 'view/secret.txt'))).status).toBe(403)
    expect((await fetch(longer)).status).toBe(403)
  })

  onlyHere('survives a restart', async () => {
    const { fileID } = await cloud.uploadFile({ cloudPath: 'view/d.txt', fileContent: Buffer.from('kept') })
    const url = await link(fileID, 600)
    await standIn.kill()
    await standIn.start()
    expect(await (await fetch(url)).text()).toBe('kept')
  })
})

describe('the mini-program, under the storage rule', () => {
  onlyHere('uploads a file the server side can read', async () => {
    const { fileID } = await upload('quarantine/x1.jpg', 'mine')
    expect(await content(String(fileID))).toBe('mine')
  })

  onlyHere('may replace its own file but not another person’s', async () => {
    await upload('quarantine/x2.jpg', 'first', 'oOwner')
    const again = await upload('quarantine/x2.jpg', 'second', 'oOwner')
    const foreign = await upload('quarantine/x2.jpg', 'foreign', 'oThief')
    expect(foreign).toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' })
    expect(await content(String(again.fileID))).toBe('second')
  })

  onlyHere('cannot replace a file of the server side', async () => {
    const { fileID } = await cloud.uploadFile({ cloudPath: 'kept/original.txt', fileContent: Buffer.from('original') })
    expect(await upload('kept/original.txt', 'forged')).toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' })
    expect(await content(fileID)).toBe('original')
  })

  onlyHere('gets no link, not even to its own file', async () => {
    const { fileID } = await upload('quarantine/x3.jpg', 'mine')
    const reply = await fetch(`${standIn.base}/storage/temp-url`, {
      method: 'POST',
      headers: { authorization: 'Bearer local:oOwner' },
      body: JSON.stringify({ fileList: [fileID] }),
    })
    expect(await reply.json()).toEqual({
      fileList: [{ fileID, tempFileURL: '', maxAge: 0, status: -503002, errMsg: 'STORAGE_EXCEED_AUTHORITY' }],
    })
  })

  onlyHere.each([['../up'], ['/absolute'], ['a//b'], ['a/../b'], ['']])('is refused the path "%s"', async path => {
    expect(await upload(path, 'x')).toMatchObject({ code: 'INVALID_PARAM' })
  })

  onlyHere('is refused a file above the limit, and nothing is left of it', async () => {
    expect(await upload('quarantine/big.jpg', Buffer.alloc(200_001))).toMatchObject({ code: 'STORAGE_REQUEST_FAIL' })
    const fileID = 'cloud://local-env.6c6f-local-env-1300000000/quarantine/big.jpg'
    await expect(cloud.downloadFile({ fileID })).rejects.toThrow()
  })

  onlyHere('leaves nothing behind when the upload breaks off', async () => {
    const kept = () => readdirSync(join(standIn.dir, 'data', 'files')).filter(name => name.endsWith('.part'))
    const sending = request(`${standIn.base}/storage/upload?path=quarantine/broken.jpg`, {
      method: 'POST',
      headers: { authorization: 'Bearer local:oOwner', 'content-length': '100000' },
    })
    sending.on('error', () => {})
    sending.write('the beginning')
    const until = async (isDone: () => boolean) => {
      const deadline = Date.now() + 5000
      while (!isDone() && Date.now() < deadline) await new Promise(resolve => setTimeout(resolve, 5))
      return isDone()
    }
    expect(await until(() => kept().length === 1)).toBe(true)
    sending.destroy()
    expect(await until(() => kept().length === 0)).toBe(true)
  })

  onlyHere('is refused without a user', async () => {
    expect(await upload('quarantine/x4.jpg', 'x', '')).toMatchObject({ code: 'INVALID_CREDENTIALS' })
  })
})
