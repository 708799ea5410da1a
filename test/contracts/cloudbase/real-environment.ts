import { openSdk } from './open-sdk'
import type { StandIn } from './open-stand-in'

/**
 * A true environment of CloudBase to run the checks of database and storage on, in place of the stand-in:
 * `CLOUDBASE_ENV`, `CLOUDBASE_SECRET_ID`, `CLOUDBASE_SECRET_KEY`, and `CLOUDBASE_REGION` if not Shanghai. Use one that holds
 * nothing: the collections of the checks are emptied first.
 */
const { CLOUDBASE_ENV, CLOUDBASE_SECRET_ID, CLOUDBASE_SECRET_KEY, CLOUDBASE_REGION } = process.env

const nothing = (what: string) => () => {
  throw new Error(`${what} needs the stand-in; mark the test with onlyHere`)
}

export const realEnvironment = {
  isWanted: CLOUDBASE_ENV !== undefined,
  /** Points the SDK at it; makes the collections, empty. */
  async open(collections: readonly string[]): Promise<StandIn> {
    if (!CLOUDBASE_SECRET_ID || !CLOUDBASE_SECRET_KEY) {
      throw new Error('CLOUDBASE_ENV needs CLOUDBASE_SECRET_ID and CLOUDBASE_SECRET_KEY beside it')
    }
    Object.assign(process.env, {
      TENCENTCLOUD_RUNENV: '',
      TENCENTCLOUD_REGION: CLOUDBASE_REGION ?? 'ap-shanghai',
      TCB_ENV: CLOUDBASE_ENV,
      SCF_NAMESPACE: CLOUDBASE_ENV,
      TENCENTCLOUD_SECRETID: CLOUDBASE_SECRET_ID,
      TENCENTCLOUD_SECRETKEY: CLOUDBASE_SECRET_KEY,
      SILENCE: 'true',
    })
    const { db, _ } = openSdk()
    for (const name of collections) {
      await db.createCollection(name).catch(() => undefined)
      await db
        .collection(name)
        .where({ _id: _.exists(true) })
        .remove()
    }
    const [control, callAsPhone, kill, start] = ['control', 'callAsPhone', 'kill', 'start'].map(nothing)
    return { base: '', dir: '', log: [], control, callAsPhone, kill, start, close: async () => {} } as never
  },
}
