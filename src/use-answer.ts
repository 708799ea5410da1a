import { useCallback, useEffect, useRef, useState } from 'react'
import type { Client } from '../core/contract/client'
import type { Door, ReplyOf, RequestOf } from '../core/contract/door'
import type { Problem } from '../core/domain/problem/problem'
import { session } from './state/session'

export interface Answer<Body> {
  body?: Body
  problem?: Problem
  loading: boolean
  /** More than three seconds without an answer. */
  slow: boolean
  again(): Promise<void>
}

/** Asks when the page opens, and again on demand; what was shown stays until the new answer is there. */
export function useAnswer<D extends Door, M extends keyof D & string>(
  ask: Client<D>,
  message: M,
  body: RequestOf<D, M> | undefined,
): Answer<ReplyOf<D, M>> {
  const [state, setState] = useState<Omit<Answer<ReplyOf<D, M>>, 'again'>>({ loading: true, slow: false })
  const asked = useRef(0)
  const question = body === undefined ? undefined : JSON.stringify(body)
  // A page left for log-in asks again when the person is back.
  const token = session.use()?.token
  const again = useCallback(async () => {
    if (question === undefined) return
    const turn = ++asked.current
    setState(before => ({ ...before, loading: true, slow: false }))
    const slow = setTimeout(() => turn === asked.current && setState(before => ({ ...before, slow: true })), 3000)
    const outcome = await ask(message, JSON.parse(question))
    clearTimeout(slow)
    if (turn !== asked.current) return
    setState(before =>
      outcome.ok
        ? { body: outcome.body, loading: false, slow: false }
        : { body: before.body, problem: outcome.problem, loading: false, slow: false },
    )
  }, [ask, message, question])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new session is a reason to ask
  useEffect(() => {
    void again()
    return () => {
      asked.current++
    }
  }, [again, token])
  return { ...state, again }
}
