import { useEffect, useState } from 'react'
import type { QueueRow } from '../../core/contract/staff/queue'
import { useKeys } from '../parts/use-keys'

interface Commands {
  open: (row: QueueRow) => void
  claim: (row: QueueRow) => void
  release: (row: QueueRow) => void
}

/** Moves through the rows with j and k, the focus going along, and hands the row one stands on to the commands. */
export function useRowKeys(rows: QueueRow[] | undefined, commands: Commands) {
  const [at, setAt] = useState<string>()
  const current = rows?.find(row => row.id === at)

  useEffect(() => {
    if (rows && rows.length > 0 && !rows.some(row => row.id === at)) setAt(rows[0]?.id)
  }, [rows, at])

  function move(step: 1 | -1): void {
    const place = rows?.findIndex(row => row.id === at) ?? -1
    const next = rows?.[Math.max(0, place + step)]
    if (!next) return
    setAt(next.id)
    const line = document.querySelector<HTMLElement>(`tr[data-row="${next.id}"]`)
    line?.querySelector('a')?.focus({ preventScroll: true })
    line?.scrollIntoView({ block: 'nearest' })
  }

  const openCurrent = () => current && commands.open(current)

  useKeys({
    j: () => move(1),
    k: () => move(-1),
    Enter: openCurrent,
    c: () => current && commands.claim(current),
    r: () => current && commands.release(current),
  })

  return { at, setAt: (row: QueueRow) => setAt(row.id) }
}
