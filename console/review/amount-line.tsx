import { Popover } from 'antd'
import type { ReviewView } from '../../core/contract/staff/review'
import { formatFen } from '../../core/domain/text/format-fen'
import { Icon } from '../parts/icon'
import { CheckLines } from './check-lines'

/** How much, and whether the pre-checks passed. */
export function AmountLine({ review }: { review: ReviewView }) {
  const { amount, checks } = review
  const failed = checks.filter(check => !check.passed)
  return (
    <div className="amount-line">
      {amount && (
        <>
          <span>
            <span className="quiet small">{amount.estimate ? `${amount.label}（预计）` : amount.label}</span>{' '}
            <b className="amount">{formatFen(amount.total)}</b> <span className="quiet">元</span>
          </span>
          <span className="quiet small number">
            本金 {formatFen(amount.principal)} ＋ 利息 {formatFen(amount.interest)}
          </span>
        </>
      )}
      <span className="gap" />
      {checks.length > 0 && (
        <>
          <span className={`badge ${failed.length > 0 ? 'warn' : 'ok'}`}>
            <Icon name={failed.length > 0 ? 'warning' : 'tick'} size={12} />
            {failed.length > 0 ? `数据核验 ${failed.length} 项要人工核对` : `数据核验 ${checks.length} 项通过`}
          </span>
          <Popover trigger="click" placement="bottomRight" title="数据核验" content={<CheckLines checks={checks} />}>
            <button type="button" className="link small" aria-label="查看数据核验">
              查看
            </button>
          </Popover>
        </>
      )}
    </div>
  )
}
