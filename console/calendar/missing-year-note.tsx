import { Alert } from 'antd'

/** Why it cannot wait: from the day on whose deadlines reach into that year, nothing is promised any more. */
export function MissingYearNote({ year, asked }: { year: number; asked: boolean }) {
  return (
    <Alert
      type="warning"
      showIcon
      data-testid="missing-year"
      title={`${year}年的工作日历${asked ? '已录入，还没有复核' : '还没有录入'}`}
      description={`办结日会落到${year}年的业务，现在都不能受理。${asked ? '请另一位管理员对照放假通知尽快复核。' : '国务院办公厅的放假通知公布后，请尽快录入，并请另一位管理员复核。'}`}
    />
  )
}
