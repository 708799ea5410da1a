import type { Caller } from '../ports'
import { cloudSdk } from './cloudbase/cloud-sdk'

/** Who calls this function now, as the platform says; one instance serves one call at a time. */
export function cloudCaller(): Caller {
  const { OPENID, SOURCE, CLIENTIP, CLIENTIPV6 } = cloudSdk().getWXContext()
  const openid = OPENID === undefined || OPENID === '' ? undefined : String(OPENID)
  const ip = CLIENTIP || CLIENTIPV6
  return { openid, source: String(SOURCE ?? ''), ip: ip ? String(ip) : undefined }
}
