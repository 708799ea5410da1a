import type { Account } from '../account/account'
import { type CheckOutcome, type Precheck, runChecks } from './precheck'

/** What is known before 信息变更 is filled in. */
export interface ChangeFacts {
  account?: Account
  openApplication: boolean
  /** Money is on its way to this person here: nothing about them may change meanwhile. */
  openWithdrawal: boolean
}

const checks: readonly Precheck<ChangeFacts>[] = [
  {
    check: 'account-exists',
    label: '在这家中心有公积金账户',
    holds: ({ account }) => account !== undefined,
    reason: '没有查到您在这家中心的账户。',
    remedy: '如果在别的中心缴存，请换那家中心办；拿不准请拨打12329。',
  },
  {
    check: 'no-open-withdrawal',
    label: '没有正在办的提取',
    holds: ({ openWithdrawal }) => !openWithdrawal,
    reason: '您有一件提取正在办，这时候不能改登记的信息。',
    remedy: '请等提取办完，或先撤回提取，再来变更。',
  },
  {
    check: 'no-open-application',
    label: '没有正在办的同样业务',
    holds: ({ openApplication }) => !openApplication,
    reason: '您已经有一件信息变更在办。',
    remedy: '请到“办理进度”里看，不用重复申请。',
  },
]

/** Pre-checks of 信息变更. Source: workflows 5.7, item 5 (an open withdrawal blocks changes, and the other way round). */
export function changeChecks(facts: ChangeFacts): CheckOutcome[] {
  return runChecks(checks, facts)
}
