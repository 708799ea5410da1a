import type { Cloudbase } from '../../local/cloudbase/start-cloudbase'

/** Gives this process the variables a cloud function has, so that the SDK speaks to this stand-in. @returns how to undo it */
export function speakToCloud(cloud: Cloudbase): () => void {
  const { env, credentials } = cloud.settings
  const variables: Record<string, string> = {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: credentials.secretId,
    TENCENTCLOUD_SECRETKEY: credentials.secretKey,
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    SCF_NAMESPACE: env,
    TCB_ENV: env,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${cloud.base}/admin` }),
    SILENCE: 'true',
  }
  const before = Object.fromEntries(Object.keys(variables).map(name => [name, process.env[name]]))
  Object.assign(process.env, variables)
  return () => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}
