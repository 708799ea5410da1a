import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import type { QueueRow } from '../../core/contract/staff/queue'
import type { Problem } from '../../core/domain/problem/problem'
import { staff } from '../cloud'
import { ConflictActions } from './conflict-actions'
import { ConflictNotice } from './conflict-notice'
import { freshRow } from './fresh-row'
import { keepRow } from './keep-row'

interface Options {
  /** Offered in the notice when somebody else was faster. */
  claimNext?: (after: QueueRow) => void
  openRow?: (row: QueueRow) => void
}

/** Claim and release, with what is said when somebody else was faster. `changed` is the row that just turned out different. */
export function useClaim({ claimNext, openRow }: Options = {}) {
  const cache = useQueryClient()
  const { notification } = App.useApp()
  const [busy, setBusy] = useState<string>()
  const [changed, setChanged] = useState<string>()
  const [said, setSaid] = useState('')

  function refuse(row: QueueRow, problem: Problem, fresh: QueueRow | undefined): void {
    setChanged(row.id)
    const close = () => notification.destroy(row.id)
    notification.warning({
      key: row.id,
      duration: 0,
      role: 'alert',
      title: fresh?.assignee && !fresh.assignee.mine ? `${fresh.assignee.name}刚刚已受理此件` : problem.title,
      description: <ConflictNotice row={fresh ?? row} problem={problem} known={fresh !== undefined} />,
      actions: (
        <ConflictActions
          onNext={
            claimNext &&
            (() => {
              close()
              claimNext(row)
            })
          }
          onOpen={
            openRow &&
            (() => {
              close()
              openRow(fresh ?? row)
            })
          }
        />
      ),
    })
  }

  async function send(message: 'claim' | 'release', row: QueueRow): Promise<boolean> {
    if (busy) return false
    setBusy(row.id)
    const outcome = await staff(message, { application: row.id, version: row.version })
    setBusy(undefined)
    const fresh = outcome.ok ? outcome.body.row : freshRow(outcome.fresh)
    if (fresh) keepRow(cache, fresh)
    void cache.invalidateQueries({ queryKey: ['queues'] })
    void cache.invalidateQueries({ queryKey: ['application', row.id] })
    if (outcome.ok) {
      setChanged(undefined)
      setSaid(message === 'claim' ? `已认领 ${row.number}` : `已释放 ${row.number}`)
      return true
    }
    refuse(row, outcome.problem, fresh)
    return false
  }

  return {
    busy,
    changed,
    said,
    claim: (row: QueueRow) => send('claim', row),
    release: (row: QueueRow) => send('release', row),
  }
}
