import type { Session } from '../../core/contract/depositor/log-in'
import { storage } from '../phone'
import { kept } from './kept'
import { unread } from './unread'
import { waiting } from './waiting'

/** The session the cloud gave at log-in; its token travels with every message. */
export const session = kept<Session | undefined>('session', undefined)

/** Where the person was when the session ended, to go on there after log-in. */
export const placeToReturn = kept<string | undefined>('place-to-return', undefined)

/** Ends the session on this phone; what was looked up goes with it, half-filled forms stay. */
export function forgetSession(): void {
  session.set(undefined)
  waiting.set(0)
  unread.set(0)
  for (const key of storage.keys()) if (key.startsWith('seen:')) storage.remove(key)
}
