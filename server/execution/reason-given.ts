import { decides, findReason, isReasonCode, reasonsFor } from '../../core/catalogue/reasons/reasons-for'
import type { Application } from '../../core/domain/application/application'
import type { Command } from '../../core/domain/workflow/command'

type Matter = Pick<Application, 'item' | 'mode' | 'flow' | 'unread'>

/** Told with every decision that is put into words of one's own. */
const askAgain = '有疑问请拨打12329，或改正后重新申请。'

/** At a window, and between two centres, a decision may be put into words of one's own; online the applicant reads listed ones only. */
export const ownWordsAllowed = ({ flow }: Matter, action: string): boolean =>
  !decides(action) || flow === 'accepting' || flow === 'handling' || flow === 'local'

/**
 * The reason an action is given for: of a decision one that this item has, said by whoever may say it; beside decisions words of one's
 * own, or a listed reason's. A code of another item is never taken for words.
 * @returns `unlisted` for a code that does not belong here, or words where only listed reasons are told
 */
export function reasonGiven(
  matter: Matter,
  { action, reason }: { action: string; reason?: string },
): Command['reason'] | 'unlisted' {
  const given = reason?.trim()
  if (!given) return undefined
  const listed = decides(action)
    ? reasonsFor(matter, action).find(({ code }) => code === given)
    : findReason(matter, given)
  if (!listed && (isReasonCode(given) || !ownWordsAllowed(matter, action))) return 'unlisted'
  // What goes back because it cannot be read says which fields, one by one.
  if (action === 'nack' && matter.unread) {
    const faults = matter.unread.map(({ message }) => message).join('')
    return { code: 'unreadable', title: listed?.title ?? given, reason: faults, remedy: '请改正后重新发送。' }
  }
  if (listed) {
    const { code, title, reason: why, remedy } = listed
    return { code, title, reason: why, remedy }
  }
  return { code: action, title: given, reason: decides(action) ? given : '', remedy: decides(action) ? askAgain : '' }
}
