import type { AccountStatus } from './account'

/** 账户状态 as the depositor and every paper read it. */
export const accountWords: Record<AccountStatus, string> = {
  normal: '正常',
  sealed: '封存',
  merged: '已合并',
  transferred: '已转出',
  closed: '已销户',
  frozen: '冻结',
  other: '其他',
}
