import type { Problem } from '../../core/domain/problem/problem'

/** What a page says about a step the end of the session cut off; it is read after signing in again. */
export function afterReturn(problem: Problem): Problem {
  return { ...problem, title: '刚才登录到时，那一步没有办成。', remedy: '填的内容都还在，请再办一次。' }
}
