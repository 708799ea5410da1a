import { useEffect, useState } from 'react'

/** For a dialogue that is taken off the page when it is done with: the focus goes back to what opened it, or else to the page. */
export function useReturnFocus(): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      const there = opener instanceof HTMLElement && opener !== document.body && opener.isConnected
      const next = there ? opener : document.getElementById('main')
      next?.focus({ preventScroll: true })
    },
    [opener],
  )
}
