import { cloudEnv } from '../../local/world/function-environment'
import type { World } from '../../local/world/start-world'
import { openSdk } from '../contracts/cloudbase/open-sdk'

/** Looks into the cloud as an operator can, past every door: for what must, or must not, be stored there. */
export function insideCloud(world: World) {
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${world.cloud}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: cloudEnv,
    TCB_ENV: cloudEnv,
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: '',
    SILENCE: 'true',
  })
  const { cloud, db } = openSdk()
  const root = `cloud://${cloudEnv}.6c6f-${cloudEnv}-1300000000`
  return {
    db,
    idOf: (path: string) => `${root}/${path}`,
    /** The bytes stored at this path, or nothing. */
    async file(path: string): Promise<Buffer | undefined> {
      const { fileList } = await cloud.getTempFileURL({ fileList: [`${root}/${path}`] })
      const url = fileList[0]?.tempFileURL
      return url ? Buffer.from(await (await fetch(url)).arrayBuffer()) : undefined
    },
  }
}
