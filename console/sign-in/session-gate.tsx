import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useSyncExternalStore } from 'react'
import { session } from '../session'
import { SignInPage } from './sign-in-page'

/**
 * Nobody passes without a session. When the server ends one in the middle of work, the page stays mounted behind the
 * sign-in, out of sight and out of reach, so that the place and everything typed are still there afterwards. Somebody
 * else who signs in there finds a fresh page.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const { token, person, ended } = useSyncExternalStore(session.subscribe, session.read)
  const cache = useQueryClient()
  const nobody = !token && !ended

  useEffect(() => {
    if (nobody) cache.clear()
  }, [nobody, cache])

  return (
    <>
      {!token && <SignInPage ended={ended} />}
      {!nobody && (
        <div key={person} hidden={!token} className="signed-in">
          {children}
        </div>
      )}
    </>
  )
}
