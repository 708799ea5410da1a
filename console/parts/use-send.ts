import { useState } from 'react'
import type { Problem } from '../../core/domain/problem/problem'
import { type Body, type Reply, type StaffMessage, staff } from '../cloud'

/** One message of a form: sent once at a time, with what was wrong the last time. */
export function useSend<M extends StaffMessage>(message: M) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()

  /** @returns the reply, or nothing when it was refused */
  async function send(body: Body<M>): Promise<Reply<M> | undefined> {
    if (busy) return undefined
    setBusy(true)
    const outcome = await staff(message, body)
    setBusy(false)
    setProblem(outcome.ok ? undefined : outcome.problem)
    return outcome.ok ? outcome.body : undefined
  }
  return { busy, problem, send }
}
