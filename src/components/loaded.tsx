import type { ReactNode } from 'react'
import type { Problem } from '../../core/domain/problem/problem'
import type { Answer } from '../use-answer'
import { CallRow } from './call-row'
import { Notice } from './notice'
import { Skeleton } from './skeleton'
import { Trouble } from './trouble'

interface LoadedProps<Body> {
  of: Answer<Body>
  children: (body: Body) => ReactNode
  /** Shown under a problem: the last value known, with its date. */
  lastKnown?: ReactNode
  /** Draws a problem in the page's own way, or leaves it to the common one by giving nothing. */
  problem?: (problem: Problem) => ReactNode
}

/** Skeleton, "still working", trouble, or the thing itself. */
export function Loaded<Body>({ of, children, lastKnown, problem }: LoadedProps<Body>) {
  if (of.body !== undefined) {
    return (
      <>
        {of.problem && (
          <Notice kind="wait" icon="offline" strong={of.problem.title}>
            下面是刚才看到的内容，下拉可以再试。
          </Notice>
        )}
        {children(of.body)}
      </>
    )
  }
  if (of.problem && !of.loading) {
    return (
      <>
        {problem?.(of.problem) ?? (
          <Trouble problem={of.problem} onAgain={() => void of.again()}>
            {lastKnown}
          </Trouble>
        )}
      </>
    )
  }
  return (
    <>
      {of.slow && (
        <Notice icon="clock" strong="中心的系统有点慢。">
          还在查，请再等一等。
        </Notice>
      )}
      <Skeleton />
      {of.slow && <CallRow after="问" />}
    </>
  )
}
