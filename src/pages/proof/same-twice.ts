import type { Problem } from '../../../core/domain/problem/problem'

/** A password typed twice, which only the phone can compare. */
export function sameTwice(password: string, again: string): Problem | undefined {
  if (password === again) return undefined
  return {
    code: 'request.fields-wrong',
    title: '两遍密码不一样。',
    remedy: '请把密码再填一遍。',
    fields: [{ path: 'again', message: '和上面填的不一样' }],
  }
}
