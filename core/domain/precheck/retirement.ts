import type { Account } from '../account/account'
import type { Loan } from '../loan/loan'
import { type CheckOutcome, type Precheck, runChecks } from './precheck'

/** What is known before a retirement withdrawal is filled in. */
export interface RetirementFacts {
  account?: Account
  /** More than one account: the person must choose at a window which to close first. */
  accounts: number
  loans: readonly Loan[]
  openApplication: boolean
  /** Their data are about to change: nothing is paid on what may be wrong (workflows 5.7, item 5). */
  openChange: boolean
  mustBeSealed: boolean
}

const checks: readonly Precheck<RetirementFacts>[] = [
  {
    check: 'account-exists',
    label: '在这家中心有公积金账户',
    holds: ({ account }) =>
      account !== undefined &&
      account.status !== 'closed' &&
      account.status !== 'merged' &&
      account.status !== 'transferred',
    reason: '没有查到您在这家中心可以提取的账户。',
    remedy: '如果在别的中心缴存，请换那家中心办；拿不准请拨打12329。',
  },
  {
    check: 'one-account',
    label: '只有一个账户',
    holds: ({ accounts }) => accounts <= 1,
    reason: '您在这家中心有不止一个账户。',
    remedy: '请先请单位或窗口把账户合并，再来申请；也可拨打12329。',
  },
  {
    check: 'not-frozen',
    label: '账户没有被冻结',
    holds: ({ account }) => account?.status !== 'frozen',
    reason: '您的账户现在是冻结状态。',
    remedy: '请带身份证到窗口了解冻结原因，解冻后再申请。',
  },
  {
    check: 'sealed',
    label: '单位已办好封存',
    holds: ({ account, mustBeSealed }) =>
      !mustBeSealed || !account || account.status === 'sealed' || account.status === 'frozen',
    reason: '您的账户还没有封存。封存就是单位不再每月存钱。',
    remedy: '请让单位先办封存，办好后再来申请。',
  },
  {
    check: 'no-transit',
    label: '没有还在路上的缴存',
    holds: ({ account }) => !account?.depositInTransit,
    reason: '单位有一笔缴存还没有入账。',
    remedy: '一般1到2个工作日入账，请入账后再申请。',
  },
  {
    check: 'no-loan',
    label: '没有未还清的公积金贷款',
    holds: ({ loans }) => !loans.some(loan => loan.status !== 'settled' && loan.balance > 0),
    reason: '您名下还有没还清的公积金贷款。',
    remedy: '请先还清贷款，再来申请退休提取。',
  },
  {
    check: 'balance',
    label: '账户里有余额',
    holds: ({ account }) => !account || account.balance > 0,
    reason: '账户里没有可以提取的钱。',
    remedy: '请核对是不是在别的中心还有账户，或拨打12329。',
  },
  {
    check: 'no-open-change',
    label: '没有正在办的信息变更',
    holds: ({ openChange }) => !openChange,
    reason: '您有一件信息变更正在办。',
    remedy: '请等变更办完，再来申请提取。',
  },
  {
    check: 'no-open-application',
    label: '没有正在办的同样业务',
    holds: ({ openApplication }) => !openApplication,
    reason: '您已经有一件退休提取在办。',
    remedy: '请到“办理进度”里看，不用重复申请。',
  },
]

/**
 * Pre-checks of 退休提取, told before anything is filled in. Source: 条例 24 (the account closes with it); guards as in
 * workflows item 3; a reason never comes without a remedy.
 */
export function retirementChecks(facts: RetirementFacts): CheckOutcome[] {
  return runChecks(checks, facts)
}
