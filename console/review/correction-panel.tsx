import { Button, Input } from 'antd'
import type { ActionOption, ReviewView } from '../../core/contract/staff/review'
import { counted } from '../parts/counted'
import { KeyCap } from '../parts/key-cap'
import { CorrectionLine } from './correction-line'
import { CorrectionPreview } from './correction-preview'
import type { Drafts } from './drafts'
import type { ActionInput } from './use-action'

interface Props {
  review: ReviewView
  option: ActionOption
  drafts: Drafts
  busy: boolean
  onDrafts: (drafts: Drafts) => void
  onSend: (input: ActionInput) => void
  onClose: () => void
}

/** 要求补正: everything that is missing, listed once, in the words the applicant will read. */
export function CorrectionPanel({ review, option, drafts, busy, onDrafts, onSend, onClose }: Props) {
  const reasonsOf = (slot: string) => review.correctionReasons.filter(reason => reason.slot === slot)
  const lines = review.slots.flatMap(slot => {
    const line = drafts.lines[slot.name]
    if (!line) return []
    const reason = reasonsOf(slot.name).find(({ code }) => code === line.reason)
    return [{ slot, line, reason, words: line.words.trim() }]
  })
  const open = lines.filter(({ reason }) => !reason)
  const missing =
    lines.length === 0 ? '请勾选要补正的材料' : open.length > 0 ? `还差 ${open.length} 项没选原因` : undefined

  function send(): void {
    onSend({
      action: 'ask-correction',
      note: drafts.reasonNote.trim() || undefined,
      lines: lines.map(({ slot, line, words }) => ({
        slot: slot.name,
        reason: line.reason,
        words: words || undefined,
      })),
    })
  }

  return (
    <>
      <div className="panel-columns">
        <div className="panel-form">
          <h2>
            需要补正的材料{' '}
            <span className="quieter small" aria-live="polite">
              已选 {lines.length} 项
            </span>
          </h2>
          {review.slots.map(slot => (
            <CorrectionLine
              key={slot.name}
              slot={slot}
              reasons={reasonsOf(slot.name)}
              line={drafts.lines[slot.name]}
              onChange={line => {
                const { [slot.name]: _, ...rest } = drafts.lines
                onDrafts({ ...drafts, lines: line ? { ...rest, [slot.name]: line } : rest })
              }}
            />
          ))}
          <label className="label" htmlFor="correction-note">
            补充说明（留在办理记录，申请人不可见）
          </label>
          <Input
            id="correction-note"
            {...counted(400)}
            value={drafts.reasonNote}
            onChange={event => onDrafts({ ...drafts, reasonNote: event.target.value })}
          />
          <p className="small quiet">发出后期限暂停，申请人交回后接着计算。</p>
        </div>
        <CorrectionPreview row={review.row} phone={review.phone} lines={lines} />
      </div>
      <fieldset className="action-bar" aria-label="发出">
        <Button
          type="primary"
          size="large"
          disabled={missing !== undefined || option.blocked !== undefined}
          loading={busy}
          onClick={send}
        >
          发出补正通知
        </Button>
        <Button size="large" type="text" onClick={onClose}>
          取消
          <KeyCap name="Esc" />
        </Button>
        <span className="gap" />
        <span className="small quiet" aria-live="polite">
          {option.blocked ?? missing ?? '一次列全：申请人按这张清单补交一次'}
        </span>
      </fieldset>
    </>
  )
}
