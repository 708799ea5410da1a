import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cloudbase, startCloudbase } from './start-cloudbase'

const dir = mkdtempSync(join(tmpdir(), 'cloudbase-'))
let cloudbase: Cloudbase | undefined
afterEach(() => cloudbase?.close())
afterAll(() => rmSync(dir, { recursive: true }))

function deploy(name: string, code: string): void {
  mkdirSync(join(dir, 'functions', name), { recursive: true })
  writeFileSync(join(dir, 'functions', name, 'index.js'), code)
}

const call = async () => {
  const init = { method: 'POST', headers: { authorization: 'Bearer local:oA' }, body: '{}' }
  return await (await fetch(`${cloudbase?.base}/v1/functions/greet`, init)).json()
}
const start = () =>
  startCloudbase({
    data: join(dir, 'data'),
    functions: join(dir, 'functions'),
    settings: { clientFunctions: ['greet'] },
  })

test('runs inside a test, on a free port of this machine only', async () => {
  deploy('greet', `exports.main = async () => 'hello'`)
  cloudbase = await start()
  expect(cloudbase.base).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(await call()).toBe('hello')
})

test('a bundle that is built anew replaces the warm instances', async () => {
  deploy('greet', `exports.main = async () => 'old'`)
  cloudbase = await start()
  const before = await call()
  deploy('greet', `exports.main = async () => 'new'`)
  expect([before, await call()]).toEqual(['old', 'new'])
})

test('a second process over the same folder is refused, and may have it when the first has ended', async () => {
  const first = await start()
  await expect(start()).rejects.toThrow(/in use by another process/)
  await first.close()
  cloudbase = await start()
  expect(cloudbase.base).toBeTruthy()
}, 15_000)

test('refuses settings it does not understand', async () => {
  const wrong = startCloudbase({
    data: join(dir, 'x'),
    functions: dir,
    settings: { httpAccess: [{ path: 'staff', function: 'f' }] },
  })
  await expect(wrong).rejects.toThrow(/path/)
})
