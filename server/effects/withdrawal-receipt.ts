import { findItem } from '../../core/catalogue/items/items'
import type { Account } from '../../core/domain/account/account'
import type { Application } from '../../core/domain/application/application'
import { lastEvent } from '../../core/domain/application/last-event'
import { type Posted, posted } from '../../core/domain/application/orders'
import type { PaymentPapers } from '../../core/domain/item/item-papers'
import { shownAnswer } from '../../core/domain/item/shown-answer'
import { amountInWords } from '../../core/domain/text/amount-in-words'
import { formatDay } from '../../core/domain/text/format-day'
import { formatFen } from '../../core/domain/text/format-fen'
import { Day } from '../../core/domain/values/day'
import { fen } from '../../core/domain/values/fen'
import { numberLabel } from '../../core/domain/values/identity-document-kind'
import { identityIn } from '../applying/identity-in'
import { centreOf } from '../execution/working-time-of'
import type { Paper, Ports } from '../ports'

type Row = Paper['rows'][number]
/** What became of the account, as the core said it. */
type After = Pick<Posted, 'closed' | 'balanceAfter'>

/**
 * 提取业务回执: reason, what was paid, to whom, and what became of the account. Whether it was closed is never assumed: the core said it
 * with its posting, or is asked. Nothing to print before the money is paid.
 * @returns `later` while the core, asked, does not answer
 */
export async function withdrawalReceipt(ports: Ports, application: Application): Promise<Paper | 'nothing' | 'later'> {
  const entered = posted(application)
  const paid = lastEvent(application, 'payment-paid')
  const item = findItem(application.item)
  if (!entered || !paid?.data?.on || item?.papers.kind !== 'payment') return 'nothing'
  const identity = identityIn(ports, application)
  const held = await ports.core(application.centre).accounts(identity)
  const number = ports.vault.open(application._id, application.sealed, 'account')
  const account = held.kind === 'yes' ? held.value.find(each => each.number === number) : undefined
  if (held.kind === 'unknown' && entered.closed === undefined) return 'later'
  const after = afterwards(entered, account)
  const { name, code, ...centre } = centreOf(application.centre)
  const { papers } = item
  return {
    kind: 'withdrawal-receipt',
    title: papers.title,
    number: application.number,
    centre: { name, phone: centre.phone, code },
    rows: [
      { label: '提取人', value: identity.name },
      { label: numberLabel(application.idType), value: application.masked.idNumber },
      { label: '个人账号', value: application.masked.account },
      ...(account ? [{ label: '缴存单位', value: account.unitName }] : []),
      { label: '提取原因', value: papers.reason },
      ...factRows(application, papers),
      ...accountRows(entered, after),
      { label: '实付合计', value: yuan(entered.total) },
      { label: '合计大写', value: amountInWords(fen(entered.total)) },
      { label: '收款账户', value: `${application.bank?.name ?? ''} ${application.masked.card}`.trim() },
      { label: '户名', value: identity.name },
      { label: '付款日期', value: formatDay(Day.parse(paid.data.on)) },
      ...(paid.data.serial ? [{ label: '银行流水号', value: paid.data.serial }] : []),
      ...(application.request?.fromName ? [{ label: '受理中心', value: application.request.fromName }] : []),
      ...(application.request ? [{ label: '协同编号', value: application.request.exchange }] : []),
    ],
    statement: `${said(after)}付款不符的，请尽快打${centre.phone}。`,
    issuedOn: Day.parse(paid.data.on),
  }
}

const yuan = (amount: number) => `${formatFen(fen(amount))}元`

function afterwards({ closed, balanceAfter }: After, account: Account | undefined): After {
  return {
    closed: closed ?? (account && account.status === 'closed'),
    balanceAfter: balanceAfter ?? account?.balance,
  }
}

/** What the form asked and belongs to the reason: the day of retirement, the house and its contract. */
function factRows({ item, answers }: Application, { facts }: PaymentPapers): Row[] {
  const fields = findItem(item)?.fields ?? []
  return facts.flatMap(name => {
    const field = fields.find(each => each.name === name)
    const value = answers[name]
    return field && value ? [{ label: field.label, value: shownAnswer(field, value) }] : []
  })
}

function accountRows({ principal, interest, on }: Posted, { closed, balanceAfter }: After): Row[] {
  const sums = [
    { label: closed ? '本金' : '本次提取', value: yuan(principal) },
    { label: '利息', value: yuan(interest) },
  ]
  if (closed === undefined) return sums
  if (closed)
    return [
      { label: '是否销户', value: '销户' },
      { label: '销户日期', value: formatDay(Day.parse(on)) },
      ...sums,
      ...(balanceAfter === undefined ? [] : [{ label: '销户后余额', value: yuan(balanceAfter) }]),
    ]
  return [
    { label: '是否销户', value: '不销户' },
    ...(balanceAfter === undefined ? [] : [{ label: '提取前余额', value: yuan(balanceAfter + principal) }]),
    ...sums,
    ...(balanceAfter === undefined ? [] : [{ label: '提取后余额', value: yuan(balanceAfter) }]),
  ]
}

function said({ closed, balanceAfter }: After): string {
  if (closed) return '本金和利息已全部转出，一般当天到账。您的个人账户已经注销，不再缴存；以往明细仍可凭身份证查询。'
  if (closed === undefined) return '款项已付到上列本人账户，一般当天到账。'
  return `钱已转出，一般当天到账。账户没有销户，${balanceAfter === undefined ? '' : `余下${yuan(balanceAfter)}`}继续计息。`
}
