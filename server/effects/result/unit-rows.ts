import type { Application } from '../../../core/domain/application/application'
import type { EventData } from '../../../core/domain/application/event'
import { formatDay } from '../../../core/domain/text/format-day'
import { formatMonth } from '../../../core/domain/text/format-month'
import { Day } from '../../../core/domain/values/day'
import { Month } from '../../../core/domain/values/month'
import { identityIn } from '../../applying/identity-in'
import { openAnswers } from '../../applying/sealed-answers'
import type { Ports } from '../../ports'
import type { Row, Rows } from './rows'

/** 《缴存登记开户回执》: what was registered of the unit, and who came for it. */
export function unitRows(ports: Ports, application: Application, entered: EventData): Rows {
  const facts = openAnswers(ports, application)
  const row = (label: string, value: string | undefined): Row[] => (value ? [{ label, value }] : [])
  const founded = Day.safeParse(facts.foundedOn)
  const first = Month.safeParse(facts.firstMonth)
  const opened = Day.safeParse(entered.on)
  const { unitRatio, personRatio } = facts
  return {
    kind: 'rows',
    rows: [
      ...row('单位账号', entered.voucher),
      ...row('单位名称', facts.unitName),
      ...row('统一社会信用代码', facts.creditCode),
      ...row('设立日期', founded.success ? formatDay(founded.data) : undefined),
      ...row('注册地址', facts.unitAddress),
      ...row('法定代表人', facts.legalRepresentative),
      ...row('经办人', identityIn(ports, application).name),
      ...row('经办人证件号码', application.masked.idNumber),
      ...row('经办人手机', application.masked.phone),
      ...row('首次汇缴', first.success ? formatMonth(first.data) : facts.firstMonth),
      ...row('缴存比例', unitRatio && personRatio ? `单位${unitRatio}%，个人${personRatio}%` : undefined),
      ...row('开户日期', opened.success ? formatDay(opened.data) : undefined),
    ],
  }
}
