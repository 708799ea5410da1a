import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cloudbase, startCloudbase } from '../../local/cloudbase/start-cloudbase'
import { cloudSdk } from '../../server/adapters/cloudbase/cloud-sdk'
import { cloudFiles } from '../../server/adapters/cloudbase/files'
import type { Files } from '../../server/ports'
import { memoryPorts } from '../../server/usecases/testing/memory-ports'
import { speakToCloud } from './speak-to-cloud'

function filesContract(files: () => Files): void {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 251)

  test('bytes come back as they were put', async () => {
    await files().put('kept/a1/one.jpg', bytes)
    expect(Buffer.from((await files().get('kept/a1/one.jpg')) ?? []).equals(Buffer.from(bytes))).toBe(true)
  })

  test('what is not there is undefined, also after it was removed', async () => {
    expect(await files().get('kept/none.jpg')).toBeUndefined()
    await files().put('kept/gone.jpg', bytes)
    await files().remove(['kept/gone.jpg', 'kept/never.jpg'])
    expect(await files().get('kept/gone.jpg')).toBeUndefined()
  })

  test('a path has one id', () => {
    expect(files().idOf('kept/a1/one.jpg')).toMatch(/^cloud:\/\/[^/]+\/kept\/a1\/one\.jpg$/)
  })

  test('a link for longer than five minutes is refused', async () => {
    await files().put('view/one.jpg', bytes)
    await expect(files().link('view/one.jpg', 301)).rejects.toThrow(RangeError)
    expect(await files().link('view/one.jpg', 300)).toMatch(/^https?:\/\//)
  })
}

describe('files in memory', () => {
  const { files } = memoryPorts()
  filesContract(() => files)
})

describe('files of the cloud, through the SDK to the stand-in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'files-contract-'))
  let cloud: Cloudbase
  let files: Files
  let forget: () => void

  beforeAll(async () => {
    cloud = await startCloudbase({
      data: join(folder, 'data'),
      functions: join(folder, 'functions'),
      settings: { timersOff: true, control: true },
    })
    forget = speakToCloud(cloud)
    files = cloudFiles(cloudSdk(), `cloud://${cloud.files.bucket}`)
  })
  afterAll(async () => {
    await cloud.close()
    forget()
    rmSync(folder, { recursive: true })
  })

  filesContract(() => files)

  test('a link opens without a name and dies in time', async () => {
    await files.put('view/two.jpg', Uint8Array.of(1, 2, 3))
    const link = await files.link('view/two.jpg', 60)
    expect(new Uint8Array(await (await fetch(link)).arrayBuffer())).toEqual(Uint8Array.of(1, 2, 3))
    cloud.clock.offsetMs += 61_000
    expect((await fetch(link)).status).toBeGreaterThanOrEqual(400)
  })

  test('a path that is none of ours is refused before anything is asked', async () => {
    for (const path of ['/a', '../a', 'a//b', 'a/../b', '', 'a b', 'a?b']) {
      expect(() => files.idOf(path)).toThrow(RangeError)
      await expect(files.put(path, new Uint8Array())).rejects.toThrow(RangeError)
    }
  })

  test('a file that storage answers it could not remove is tried again, and told', async () => {
    const fail = (times: number) =>
      fetch(`${cloud.base}/control/fault`, {
        method: 'POST',
        body: JSON.stringify({ how: 'item-fails', action: 'storage.batchDelete', item: 'stuck', times }),
      })
    const paths = ['kept/stuck.jpg', 'kept/free.jpg']
    for (const path of paths) await files.put(path, Uint8Array.of(1))
    await fail(3)
    expect(await files.remove(paths)).toEqual(['kept/stuck.jpg'])
    expect(await Promise.all(paths.map(path => files.get(path)))).toEqual([Buffer.of(1), undefined])
    await fail(1)
    expect(await files.remove(paths)).toEqual([])
    expect(await files.get('kept/stuck.jpg')).toBeUndefined()
  })

  test('a storage root of another environment is noticed at the first write', async () => {
    const wrong = cloudFiles(cloudSdk(), 'cloud://other.bucket')
    await expect(wrong.put('kept/x.jpg', Uint8Array.of(1))).rejects.toThrow('not the configured cloud://other.bucket')
  })
})
