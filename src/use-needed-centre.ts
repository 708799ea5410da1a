import { useEffect } from 'react'
import { go } from './go'
import { centre } from './state/centre'

/** The chosen centre, for a page that is about one: opened without any, e.g. from a link, it lets the person choose first. */
export function useNeededCentre() {
  const chosen = centre.use()
  const missing = chosen === undefined
  useEffect(() => {
    if (missing) go('centres')
  }, [missing])
  return chosen
}
