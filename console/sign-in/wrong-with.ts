/** What the form for a new password holds. */
export type Recovering = Record<'account' | 'recoveryCode' | 'password' | 'again', string>

/** @returns what is wrong with each field, before anything is sent: five wrong tries lock the door */
export function wrongWith({ account, recoveryCode, password, again }: Recovering): Partial<Recovering> {
  return {
    ...(!account.trim() && { account: '请填工号' }),
    ...(!recoveryCode.trim() && { recoveryCode: '请填重置码' }),
    ...(password.length < 10 && { password: '密码至少10个字符' }),
    ...(password !== again && { again: '两次输入的新密码不一样' }),
  }
}
