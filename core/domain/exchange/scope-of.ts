/** Which of the two 通办 a matter between these centres is, by the first two digits of their codes. */
export type Scope = 'cross-province' | 'in-province'

export function scopeOf(one: string, other: string): Scope {
  return one.slice(0, 2) === other.slice(0, 2) ? 'in-province' : 'cross-province'
}

/** 跨省通办 or 省内通办, as covers and pages say it. */
export const scopeWords: Readonly<Record<Scope, string>> = { 'cross-province': '跨省通办', 'in-province': '省内通办' }
