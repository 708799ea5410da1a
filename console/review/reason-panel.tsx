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

/** 不予通过, 建议不予通过, 退回经办. The applicant is told a coded reason and sees it as shown here; the handler is told in plain words. */
export function ReasonPanel({ review, option, drafts, busy, onDrafts, onSend, onClose }: Props) {
  const told = option.action !== 'send-back'
  const chosen = review.refusalReasons.find(({ code }) => code === drafts.reason)
  const missing = told
    ? chosen
      ? undefined
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
            <ReasonList
              reasons={review.refusalReasons}
              chosen={drafts.reason}
              onChoose={reason => onDrafts({ ...drafts, reason })}
            />
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
