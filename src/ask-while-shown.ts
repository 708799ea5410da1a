import { useEffect, useRef } from 'react'

/** How often the phone asks whether the clerk has confirmed. */
const askEveryMs = 3000

/**
 * Asks again and again while a code is shown; a lost answer is asked for anew.
 * @param ask says `done` when there is nothing more to wait for
 */
export function useAskWhileShown(code: string | undefined, ask: (code: string) => Promise<'done' | 'waiting'>): void {
  const latest = useRef(ask)
  latest.current = ask
  useEffect(() => {
    if (code === undefined) return
    let timer: ReturnType<typeof setTimeout>
    let gone = false
    const again = async () => {
      if ((await latest.current(code)) === 'waiting' && !gone) next()
    }
    const next = () => {
      timer = setTimeout(() => void again(), askEveryMs)
    }
    next()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [code])
}
