import type { ActionOption, ReviewView } from '../../core/contract/staff/review'
import { amountInWords } from '../../core/domain/text/amount-in-words'
import { formatFen } from '../../core/domain/text/format-fen'

interface Props {
  action: ActionOption['action']
  review: ReviewView
  /** Code of the reason chosen for a refusal. */
  reason: string | undefined
}

/** What is about to happen, said before it happens. */
export function ConfirmWords({ action, review, reason }: Props) {
  const { row, amount } = review
  const refused = action === 'refuse' ? review.refusalReasons.find(({ code }) => code === reason) : undefined
  const pays = action === 'approve' || action === 'retry'
  return (
    <div className="confirm-words">
      <p>
        {row.applicant}·{row.itemTitle}·<span className="number">{row.number}</span>
      </p>
      {pays && amount && (
        <>
          <p className="confirm-amount">
            {formatFen(amount.total)}{' '}
            <span className="quiet">元{amount.estimate ? '（预计，以核心系统结息为准）' : ''}</span>
          </p>
          <p className="quiet small">{amountInWords(amount.total)}</p>
        </>
      )}
      {refused && <p className="strong">原因：{refused.title}</p>}
      <p className="warned">{consequences[action]}</p>
    </div>
  )
}

const consequences: Record<ActionOption['action'], string> = {
  approve: '通过后自动付款；付款指令发出后不能撤回。',
  retry: '将重新发出付款指令，发出后不能撤回。',
  refuse: '决定后不能撤回，通知随即发给申请人。',
  'agree-withdrawal': '同意后这件业务即结束，不能恢复；申请人可以重新申请。',
  propose: '提交后由复核人决定。',
  'propose-refusal': '提交后由复核人决定。',
  'send-back': '退回后由经办人继续办理。',
  'ask-correction': '发出后期限暂停，等申请人交回。',
}
