import { Button, Input } from 'antd'
import type { ActionOption, ReviewView } from '../../core/contract/staff/review'
import { hotline } from '../../core/domain/text/diallable'
import { counted } from '../parts/counted'
import { KeyCap } from '../parts/key-cap'
import type { Drafts } from './drafts'
import { PhonePreview } from './phone-preview'
import { ReasonList } from './reason-list'

interface Props {
  review: ReviewView
  option: ActionOption
  drafts: Drafts
  busy: boolean
  onDrafts: (drafts: Drafts) => void
  onSend: () => void
  onClose: () => void
}

/** What goes with a reason in words of one's own, as the server adds it. */
const askAgain = '有疑问请拨打12329，或改正后重新申请。'

/** 不予通过, 建议不予通过, 退回经办. The applicant is told a coded reason and sees it as shown here; the handler is told in plain words. */
export function ReasonPanel({ review, option, drafts, busy, onDrafts, onSend, onClose }: Props) {
  const told = option.action !== 'send-back'
  const reasons = option.reasons ?? review.refusalReasons
  const listed = reasons.find(({ code }) => code === drafts.reason)
  const own = option.ownWords && !listed ? drafts.reason?.trim() : undefined
  const chosen = listed ?? (own ? { reason: own, remedy: askAgain } : undefined)
  const missing = told
    ? chosen
      ? undefined
      : option.ownWords
        ? '请选一个原因，或自己写明'
        : '请选一个原因'
    : drafts.reasonNote.trim()
      ? undefined
      : '请写明要经办人怎么改'
  const verb = told ? (option.action === 'refuse' ? '决定不予通过' : '提交建议') : '退回经办'
  return (
    <>
      <div className="panel-columns">
        <div className="panel-form">
          {told && (
            <ReasonList reasons={reasons} chosen={drafts.reason} onChoose={reason => onDrafts({ ...drafts, reason })} />
          )}
          {told && option.ownWords && (
            <>
              <label className="label" htmlFor="own-reason">
                列表里没有的，自己写明（申请人能看到）
              </label>
              <Input.TextArea
                id="own-reason"
                data-testid="own-reason"
                autoSize={{ minRows: 2, maxRows: 4 }}
                {...counted(200)}
                value={listed ? '' : (drafts.reason ?? '')}
                onChange={event => onDrafts({ ...drafts, reason: event.target.value })}
              />
            </>
          )}
          <label className="label" htmlFor="reason-note">
            {told ? (
              '补充说明（留在办理记录，申请人不可见）'
            ) : (
              <>
                请经办人怎么改（留在办理记录，申请人不可见）<span className="required">*</span>
              </>
            )}
          </label>
          <Input.TextArea
            id="reason-note"
            autoSize={{ minRows: 3, maxRows: 6 }}
            {...counted(400)}
            showCount
            value={drafts.reasonNote}
            onChange={event => onDrafts({ ...drafts, reasonNote: event.target.value })}
          />
        </div>
        {told && (
          <PhonePreview>
            <div className="phone-card">
              <b className="phone-lead bad">未通过</b>
              <p className="small quiet">
                {review.row.itemTitle}·{review.row.number}
              </p>
              <p className="strong">为什么</p>
              <p>{chosen?.reason ?? '—'}</p>
              <p className="strong">怎么办</p>
              <p>{chosen?.remedy ?? '—'}</p>
            </div>
            <p className="small quiet phone-foot">对结果有疑问，可拨打 {review.phone ?? hotline}</p>
          </PhonePreview>
        )}
      </div>
      <fieldset className="action-bar" aria-label="提交">
        <Button
          type="primary"
          danger={option.danger}
          size="large"
          disabled={missing !== undefined || option.blocked !== undefined}
          loading={busy}
          onClick={onSend}
        >
          {verb}
        </Button>
        <Button size="large" type="text" onClick={onClose}>
          取消
          <KeyCap name="Esc" />
        </Button>
        <span className="gap" />
        <span className="small quiet" aria-live="polite">
          {option.blocked ?? missing ?? ''}
        </span>
      </fieldset>
    </>
  )
}
