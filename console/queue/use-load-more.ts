import { useEffect, useRef } from 'react'

/** Asks for the next page shortly before the end of the list comes into sight. */
export function useLoadMore(has: boolean, busy: boolean, load: () => void) {
  const frame = useRef<HTMLDivElement>(null)
  const mark = useRef<HTMLDivElement>(null)
  const current = useRef(load)
  current.current = load
  useEffect(() => {
    if (!has || busy || !mark.current) return
    const watcher = new IntersectionObserver(
      seen => {
        if (seen.some(entry => entry.isIntersecting)) current.current()
      },
      { root: frame.current, rootMargin: '200px' },
    )
    watcher.observe(mark.current)
    return () => watcher.disconnect()
  }, [has, busy])
  return { frame, mark }
}
