import type { RequestOf } from '../../../core/contract/door'
import type { StaffDoor } from '../../../core/contract/staff/staff-door'

type Typed = RequestOf<StaffDoor, 'key-in'>

/** A message's body from what the liaison read and typed. Whether it is whole is asked of the message's own shape. */
export function keyedBody({ type, words = '', slots = [], dueOn, outcome, tracking }: Typed): object {
  const reason = { code: 'keyed-in', title: words.slice(0, 200), reason: words, remedy: '' }
  switch (type) {
    case 'ACK':
      return { dueOn }
    case 'NEED_SUPPLEMENT':
      return {
        lines: slots.map(slot => ({ slot, code: 'keyed-in', reason: words, remedy: '请按对方中心的要求补充。' })),
        dueOn,
      }
    case 'NEED_ORIGINALS':
    case 'INQUIRE':
      return { reason, dueOn }
    case 'NACK':
    case 'ANSWER':
    case 'NEGOTIATE':
      return { reason }
    case 'POSTED':
    case 'RETURN_ORIGINALS':
      return tracking ?? {}
    case 'URGE':
      return { level: 1 }
    case 'RESULT':
      return { outcome, ...(outcome === 'refused' ? { reason: { ...reason, remedy: '有疑问请拨打12329。' } } : {}) }
    default:
      return {}
  }
}
