import type { FunctionCall } from './function-call'
import type { FunctionConfig } from './function-config'
import type { Settings } from './settings'

/** The environment variables of an instance (those of SCF, and the function's own). */
function ofInstance(settings: Settings, config: FunctionConfig, adminUrl: string): Record<string, string> {
  return {
    TZ: 'UTC',
    LANG: 'en_US.UTF-8',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_APPID: '1300000000',
    TENCENTCLOUD_UIN: '100000000000',
    TENCENTCLOUD_SECRETID: settings.credentials.secretId,
    TENCENTCLOUD_SECRETKEY: settings.credentials.secretKey,
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    SCF_NAMESPACE: settings.env,
    SCF_FUNCTIONNAME: config.name,
    SCF_FUNCTIONVERSION: '$LATEST',
    SCF_RUNTIME: 'Nodejs20.19',
    TCB_ENV: settings.env,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
    ...settings.environment['*'],
    ...settings.environment[config.name],
  }
}

/** The variables of one call, from which `getWXContext()` is read. `token` authorises `openapi` in this call. */
function ofCall(settings: Settings, call: FunctionCall, token: string | undefined): Record<string, string> {
  const isTimer = call.source === 'wx_trigger'
  const wx: Record<string, string> = {
    WX_CLIENTIP: call.clientIp ?? '127.0.0.1',
    WX_APPID: settings.appid,
    ...(call.openid ? { WX_OPENID: call.openid } : {}),
    ...(token && isTimer ? { WX_TRIGGER_API_TOKEN_V0: token } : {}),
    ...(token && !isTimer ? { WX_API_TOKEN: token } : {}),
  }
  return {
    ...wx,
    WX_CONTEXT_KEYS: Object.keys(wx).join(','),
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE',
    TCB_SOURCE: call.source,
    ...(isTimer ? { TRIGGER_SRC: 'timer' } : {}),
  }
}

/** The second argument of `main`. */
function context(settings: Settings, config: FunctionConfig, call: FunctionCall, ofThisCall: Record<string, string>) {
  return {
    callbackWaitsForEmptyEventLoop: false,
    memory_limit_in_mb: config.memory,
    time_limit_in_ms: config.timeout * 1000,
    request_id: call.requestId,
    environ: Object.entries(ofThisCall)
      .map(([name, value]) => `${name}=${value}`)
      .join(';'),
    environment: JSON.stringify({ ...ofThisCall, SCF_NAMESPACE: settings.env, TCB_ENV: settings.env }),
    function_version: '$LATEST',
    function_name: config.name,
    namespace: settings.env,
    tencentcloud_region: 'ap-shanghai',
    tencentcloud_appid: '1300000000',
    tencentcloud_uin: '100000000000',
  }
}

/** What SCF tells a function, through its environment and its context. */
export const callEnvironment = { ofInstance, ofCall, context }
