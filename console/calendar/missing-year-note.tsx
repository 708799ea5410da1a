import { Alert } from 'antd'

/** Why it should not wait: days that fall into that year are only 暂定, and said so to depositors. */
export function MissingYearNote({ year, asked }: { year: number; asked: boolean }) {
  return (
    <Alert
      type="warning"
      showIcon
      data-testid="missing-year"
      title={`${year}年的工作日历${asked ? '已录入，还没有复核' : '还没有录入'}`}
      description={`办结日落到${year}年的业务照常受理，日子先按周一到周五暂定，缴存人看到“公布放假安排后可能顺延”；录入后自动重新算。${asked ? '请另一位管理员对照放假通知尽快复核。' : '国务院办公厅的放假通知公布后，请尽快录入，并请另一位管理员复核。'}`}
    />
  )
}
