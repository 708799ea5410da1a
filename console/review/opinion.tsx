import type { ActionOption, ReviewView } from '../../core/contract/staff/review'
import { CorrectionPanel } from './correction-panel'
import type { Drafts } from './drafts'
import { OpinionPanel } from './opinion-panel'
import { ReasonPanel } from './reason-panel'
import type { ActionInput } from './use-action'

type Action = ActionOption['action']

/** Actions that need more than a button: what exactly, and in which words. */
export const opinions: readonly Action[] = ['ask-correction', 'propose-refusal', 'refuse', 'send-back']

interface Props {
  review: ReviewView
  option: ActionOption
  drafts: Drafts
  busy: boolean
  onDrafts: (drafts: Drafts) => void
  onTurn: (action: Action) => void
  onSend: (input: ActionInput) => void
  onClose: () => void
}

/** The opinion being written: a correction item by item, or a coded reason. */
export function Opinion(props: Props) {
  const { review, option, drafts, busy, onDrafts, onTurn, onSend, onClose } = props
  const others = review.actions.filter(({ action, blocked }) => opinions.includes(action) && !blocked)
  const text = drafts.reasonNote.trim() || undefined
  const words = option.action === 'send-back' ? { reason: text } : { reason: drafts.reason, note: text }
  const panel = { review, option, drafts, busy, onDrafts, onClose }
  return (
    <OpinionPanel option={option} others={others} onTurn={onTurn} onClose={onClose}>
      {option.action === 'ask-correction' ? (
        <CorrectionPanel {...panel} onSend={onSend} />
      ) : (
        <ReasonPanel key={option.action} {...panel} onSend={() => onSend({ action: option.action, ...words })} />
      )}
    </OpinionPanel>
  )
}
