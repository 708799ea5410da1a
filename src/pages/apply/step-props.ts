import type { ReactNode } from 'react'
import type { DraftView } from '../../../core/contract/depositor/apply'
import type { Step } from '../../../core/domain/item/item'
import type { Problem } from '../../../core/domain/problem/problem'
import type { Draft } from '../../use-draft'

/** What every step of the form is given. */
export interface StepProps {
  draft: Draft
  view: DraftView
  step: Step
  place: { now: number; of: number; saved?: string }
  online: boolean
  notices: ReactNode
  onNext(): void
  onBack?(): void
  /** Goes to the step of that name or kind, saying why. */
  onStep(name: string, why?: Problem): void
}
