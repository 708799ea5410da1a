import type { Account } from '../../core/domain/account/account'
import { accountWords } from '../../core/domain/account/account-words'
import type { Application } from '../../core/domain/application/application'
import { lastEvent } from '../../core/domain/application/last-event'
import { beijing } from '../../core/domain/calendar/beijing'
import type { Item } from '../../core/domain/item/item'
import type { Loan } from '../../core/domain/loan/loan'
import { formatDay } from '../../core/domain/text/format-day'
import { formatFen } from '../../core/domain/text/format-fen'
import { fen } from '../../core/domain/values/fen'
import { mask } from '../../core/domain/values/mask'
import { openAnswers } from '../applying/sealed-answers'
import { centreOf } from '../execution/working-time-of'
import type { Paper, Ports } from '../ports'

type Drawn = { kind: 'drawn'; paper: Paper } | { kind: 'no'; code: string; message: string } | { kind: 'later' }
type Row = Paper['rows'][number]

/** 建金〔2016〕230号: whoever has used two loans gets no certificate for a third. */
const mostLoans = 1

const titles: Readonly<Record<string, string>> = {
  'information-query': '住房公积金缴存贷款信息查询结果',
  'deposit-certificate': '住房公积金缴存使用证明',
  'settlement-certificate': '住房公积金个人住房贷款全部还清证明',
  'unit-registration': '单位缴存登记回执',
  'information-change': '缴存信息变更回执',
  'early-repayment': '提前结清回执',
}

/** What the handling centre answers an accepting one with: drawn from the core as it is this moment, or from what the core has entered. */
export async function resultPaper(ports: Ports, application: Application, item: Item): Promise<Drawn> {
  const rows = await rowsOf(ports, application, item)
  if (rows.kind !== 'rows') return rows
  const centre = centreOf(application.centre)
  const today = beijing(ports.clock.now()).day
  const open = (field: string) => ports.vault.open(application._id, application.sealed, field)
  return {
    kind: 'drawn',
    paper: {
      kind: 'result',
      title: titles[item.code] ?? item.title,
      number: application.number,
      centre: { name: centre.name, phone: centre.phone, code: centre.code },
      rows: [
        { label: '姓名', value: open('name') },
        { label: '证件号码', value: application.masked.idNumber },
        ...rows.rows,
        ...(application.request ? [{ label: '协同编号', value: application.request.exchange }] : []),
      ],
      statement: item.outcome === 'answer' ? '以上信息仅供参考，以业务系统为准。' : '以上内容属实。',
      issuedOn: today,
    },
  }
}

type Rows = { kind: 'rows'; rows: Row[] } | Exclude<Drawn, { kind: 'drawn' }>

async function rowsOf(ports: Ports, application: Application, item: Item): Promise<Rows> {
  const entered = lastEvent(application, 'posting-posted')
  if (entered?.data?.voucher) {
    const { voucher, on, total = 0 } = entered.data
    return {
      kind: 'rows',
      rows: [
        { label: item.outcome === 'registration' ? '单位账号' : '业务凭证号', value: voucher },
        ...changedRows(ports, application),
        ...(total > 0 ? [{ label: '金额', value: `${formatFen(fen(total))}元` }] : []),
        { label: '办结日期', value: formatDay((on ?? beijing(ports.clock.now()).day) as never) },
      ],
    }
  }
  const open = (field: string) => ports.vault.open(application._id, application.sealed, field)
  const identity = { name: open('name'), idNumber: open('idNumber') }
  const core = ports.core(application.centre)
  const [accounts, loans] = await Promise.all([core.accounts(identity), core.loans(identity)])
  if (accounts.kind === 'unknown' || loans.kind === 'unknown') return { kind: 'later' }
  const held = accounts.kind === 'yes' ? accounts.value : []
  const lent = loans.kind === 'yes' ? loans.value : []
  if (item.code === 'settlement-certificate') return settlementRows(lent, open('account'))
  if (item.code === 'deposit-certificate') {
    if (lent.length > mostLoans || lent.some(loan => loan.status !== 'settled'))
      return { kind: 'no', code: 'loans-used', message: '有未还清的贷款或已用过两次贷款，不能开具' }
  }
  const account = held.find(({ number }) => number === open('account')) ?? held[0]
  if (!account && lent.length === 0) return { kind: 'no', code: 'no-account', message: '没有查到账户' }
  return { kind: 'rows', rows: [...(account ? accountRows(account) : []), ...loanRows(lent)] }
}

/** 变更回执 says before and after; numbers stay masked. */
function changedRows(ports: Ports, application: Application): Row[] {
  if (application.outcome !== 'change') return []
  const { what = '', from = '', to = '' } = openAnswers(ports, application)
  const shown = (text: string) => (what === 'name' ? text : mask.number(text))
  return [
    { label: '变更前', value: shown(from) },
    { label: '变更后', value: shown(to) },
  ]
}

function accountRows(account: Account): Row[] {
  return [
    { label: '个人账号', value: mask.number(account.number) },
    { label: '缴存单位', value: account.unitName },
    { label: '账户状态', value: accountWords[account.status] },
    { label: '账户余额', value: `${formatFen(account.balance)}元` },
  ]
}

const loanRows = (loans: readonly Loan[]): Row[] =>
  loans.length === 0
    ? [{ label: '贷款', value: '无贷款记录' }]
    : loans.map(({ contract, balance, status }) => ({
        label: `贷款${mask.number(contract)}`,
        value: status === 'settled' ? '已还清' : `未还${formatFen(balance)}元`,
      }))

function settlementRows(loans: readonly Loan[], contract: string): Rows {
  const loan = loans.find(each => each.contract === contract) ?? loans[0]
  if (!loan) return { kind: 'no', code: 'no-such-loan', message: '没有查到贷款' }
  if (loan.status !== 'settled' || !loan.settledOn)
    return { kind: 'no', code: 'loan-open', message: `贷款余额还有${formatFen(loan.balance)}元，没有结清` }
  return {
    kind: 'rows',
    rows: [
      { label: '借款合同编号', value: mask.number(loan.contract) },
      { label: '贷款金额', value: `${formatFen(loan.amount)}元` },
      { label: '放款日期', value: formatDay(loan.lentOn) },
      { label: '结清日期', value: formatDay(loan.settledOn) },
    ],
  }
}
