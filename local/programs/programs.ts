/** What runs as a process of its own, beside whoever starts it: the cloud, its neighbours, and the operator's commands. */
export const programs = [
  'local/cloudbase/main',
  'local/neighbours/bank/main',
  'local/neighbours/centre-core/main',
  'local/neighbours/counterpart/main',
  'local/neighbours/licence/main',
  'local/neighbours/platform/main',
  'local/neighbours/sms/main',
  'local/neighbours/time-stamp/main',
  'local/neighbours/wechat/main',
  'operator/add-staff',
  'operator/export-audit',
  'operator/rotate-vault',
  'operator/verify-audit',
] as const
export type Program = (typeof programs)[number]
