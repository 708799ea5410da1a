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
  const listed = review.refusalReasons.find(({ code }) => code === reason)
  const refused = action === 'refuse' ? (listed?.title ?? reason) : undefined
  const executes = action === 'approve' || action === 'retry'
  const consequence = !executes
    ? consequences[action]
    : review.exchange?.side === 'accepting'
      ? '同意后交联络人发给对方中心办理，本中心的核实到此为止。'
      : executed(review.outcome, row.mode)
  return (
    <div className="confirm-words">
      <p>
        {row.applicant}·{row.itemTitle}·<span className="number">{row.number}</span>
      </p>
      {executes && amount && (
        <>
          <p className="confirm-amount">
            {formatFen(amount.total)}{' '}
            <span className="quiet">元{amount.estimate ? '（预计，以核心系统结息为准）' : ''}</span>
          </p>
          <p className="quiet small">{amountInWords(amount.total)}</p>
        </>
      )}
      {refused && <p className="strong">原因：{refused}</p>}
      {consequence && <p className="warned">{consequence}</p>}
    </div>
  )
}

function executed(outcome: ReviewView['outcome'], mode: ReviewView['row']['mode']): string {
  switch (outcome) {
    case 'payment':
      return '通过后自动付款；付款指令发出后不能撤回。'
    case 'repayment':
      return mode === 'online'
        ? '通过后排定扣款；申请人在扣款前可以取消，扣款后不能撤回。'
        : '通过后自动扣款；扣款后不能撤回。'
    case 'certificate':
      return '通过后自动开具证明并盖章；开出后不能更改。'
    case 'answer':
      return '通过后自动查询并出结果；结果给出后不能更改。'
    case 'registration':
    case 'change':
      return '通过后自动登记；核心系统登记后不能撤回。'
  }
}

const consequences: Partial<Record<ActionOption['action'], string>> = {
  send: '发出后由对方中心办理；要撤回须对方同意。',
  'send-result': '结果发出后不能更改。',
  nack: '退回后由受理中心重新处理。',
  decline: '决定后不能撤回，须告知申请人原因和怎么办。',
  'withdraw-in-person': '撤回后这件业务即结束；申请人可以重新申请。',
  archive: '归档后不能再改。',
  refuse: '决定后不能撤回，通知随即发给申请人。',
  'agree-withdrawal': '同意后这件业务即结束，不能恢复；申请人可以重新申请。',
  propose: '提交后由复核人决定。',
  'propose-refusal': '提交后由复核人决定。',
  'send-back': '退回后由经办人继续办理。',
  'ask-correction': '发出后期限暂停，等申请人交回。',
}
