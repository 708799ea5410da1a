import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cloudbase, startCloudbase } from '../../local/cloudbase/start-cloudbase'
import { cloudSdk } from '../../server/adapters/cloudbase/cloud-sdk'
import { cloudDatabase } from '../../server/adapters/cloudbase/database'
import indexes from '../../server/adapters/cloudbase/indexes.json'
import type { CollectionName, Database } from '../../server/ports'
import { MemoryDatabase } from '../../server/usecases/testing/memory-database'
import { databaseContract } from './database-contract'
import { speakToCloud } from './speak-to-cloud'

describe('the database in memory', () => {
  const database = new MemoryDatabase()
  databaseContract(() => database.collection('applications'))
})

describe('the cloud database, through the SDK to the stand-in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'database-contract-'))
  let cloud: Cloudbase
  let database: Database
  let forget: () => void

  beforeAll(async () => {
    cloud = await startCloudbase({
      data: join(folder, 'data'),
      functions: join(folder, 'functions'),
      settings: { indexes: indexes as never, timersOff: true },
    })
    forget = speakToCloud(cloud)
    database = cloudDatabase(cloudSdk().database(), () => randomBytes(16).toString('hex'))
  })
  afterAll(async () => {
    await cloud.close()
    forget()
    rmSync(folder, { recursive: true })
  })

  databaseContract(() => database.collection('applications'))

  test('a collection that does not exist is an error, never an empty answer', async () => {
    const missing = database.collection('not-there' as CollectionName)
    await expect(missing.list({})).rejects.toThrow(/^list on "not-there" failed: .*-502005/)
    await expect(missing.add({ _id: 'a' })).rejects.toThrow('on "not-there" failed')
  })
})
