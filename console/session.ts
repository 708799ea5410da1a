import type { Problem } from '../core/domain/problem/problem'

const place = 'staff-session'
const personPlace = 'staff-person'

/** Where this tab stands: a token and whose it is, or none and, when the server ended it, why. */
export interface Standing {
  token?: string
  person?: string
  ended?: Problem
}

const kept = (name: string): string | undefined => sessionStorage.getItem(name) ?? undefined
let standing: Standing = { token: kept(place), person: kept(personPlace) }
const listeners = new Set<() => void>()

function become(next: Standing): void {
  standing = next
  if (next.token) sessionStorage.setItem(place, next.token)
  else sessionStorage.removeItem(place)
  if (next.person) sessionStorage.setItem(personPlace, next.person)
  else sessionStorage.removeItem(personPlace)
  for (const listener of listeners) listener()
}

/** The session of this tab. It lives as long as the tab, never longer, and is never shared with another tab. */
export const session = {
  read: (): Standing => standing,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  begin: (token: string, person: string): void => become({ token, person }),
  /** The server no longer knows the token: the page stays, what was typed stays, sign-in comes in front. */
  end: (problem: Problem): void => {
    if (standing.token) become({ ended: problem, person: standing.person })
  },
  signOut: (): void => become({}),
}
