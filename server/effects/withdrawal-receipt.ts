import type { Application } from '../../core/domain/application/application'
import { lastEvent } from '../../core/domain/application/last-event'
import { posted } from '../../core/domain/application/orders'
import { amountInWords } from '../../core/domain/text/amount-in-words'
import { formatDay } from '../../core/domain/text/format-day'
import { formatFen } from '../../core/domain/text/format-fen'
import { Day } from '../../core/domain/values/day'
import { fen } from '../../core/domain/values/fen'
import { centreOf } from '../execution/working-time-of'
import type { Paper, Ports } from '../ports'

/** 提取业务回执: amount, interest, total, payee's tail digits. Nothing to print before the money is paid. */
export function withdrawalReceipt(ports: Ports, application: Application): Paper | undefined {
  const closing = posted(application)
  const paid = lastEvent(application, 'payment-paid')
  if (!closing || !paid?.data?.on) return undefined
  const centre = centreOf(application.centre)
  return {
    kind: 'withdrawal-receipt',
    title: '提取业务回执',
    number: application.number,
    centre: { name: centre.name, phone: centre.phone, code: centre.code },
    rows: [
      { label: '姓名', value: ports.vault.open(application._id, application.sealed, 'name') },
      { label: '证件号码', value: application.masked.idNumber },
      { label: '个人账号', value: application.masked.account },
      { label: '提取原因', value: '离休、退休（账户注销）' },
      { label: '本金', value: `${formatFen(fen(closing.principal))}元` },
      { label: '利息', value: `${formatFen(fen(closing.interest))}元` },
      { label: '实付合计', value: `${formatFen(fen(closing.total))}元` },
      { label: '合计大写', value: amountInWords(fen(closing.total)) },
      { label: '收款账户', value: `${application.bank?.name ?? ''} ${application.masked.card}` },
      { label: '付款日期', value: formatDay(Day.parse(paid.data.on)) },
    ],
    statement: '款项已付到上列本人账户，个人公积金账户已注销。',
    issuedOn: Day.parse(paid.data.on),
  }
}
