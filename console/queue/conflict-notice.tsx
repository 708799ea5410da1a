import type { QueueRow } from '../../core/contract/staff/queue'
import type { Problem } from '../../core/domain/problem/problem'
import { beijing } from '../words/beijing'
import { forStaff } from '../words/for-staff'

interface Props {
  row: QueueRow
  problem: Problem
  /** The row is as the server has it now. */
  known: boolean
}

/** Who was faster, when, and that nothing was done. */
export function ConflictNotice({ row, problem, known }: Props) {
  const { remedy, code } = forStaff(problem)
  const other = known && row.assignee && !row.assignee.mine ? row.assignee : undefined
  return (
    <div data-testid="conflict">
      <span className="number">{row.number}</span> {row.applicant}·{row.itemTitle}。
      {other
        ? `${other.name}在 ${beijing(row.changedAt).seconds} 认领，到 ${beijing(other.until).time} 自动释放；您的操作没有生效，数据没有变化，这一行已换成最新内容。`
        : `您的操作没有生效。${remedy}`}
      <div className="small quieter">代码 {code}</div>
    </div>
  )
}
