import type { Account } from '../../../core/domain/account/account'

/** What an official word means for the person; the plain ones need no explaining. */
export const statusMeaning: Partial<Record<Account['status'], string>> = {
  sealed: '就是单位不再每月存钱。钱还在账户里，利息照算。',
  frozen: '就是账户里的钱暂时不能取，要先到中心了解原因。',
  merged: '就是这个账户已并到您的另一个账户里。',
  transferred: '就是这个账户的钱已转到别的中心。',
  closed: '就是钱已经取出，账户注销了。',
}
