import type { RequestOf } from '../../../core/contract/door'
import type { StaffDoor } from '../../../core/contract/staff/staff-door'
import type { Application } from '../../../core/domain/application/application'
import type { EventData } from '../../../core/domain/application/event'
import { reasonGiven } from '../../execution/reason-given'

type Typed = RequestOf<StaffDoor, 'key-in'>

type Reason = NonNullable<EventData['reason']>
type Matter = Pick<Application, 'item' | 'mode'>

/** What the deciding centre decides by its own message; the rest is talk. */
const decisions: Partial<Record<Typed['type'], string>> = { NACK: 'nack', RESULT: 'refuse' }

/**
 * What the other centre wrote, word for word; where it wrote the code of one of this item's reasons, that reason.
 * @returns `unlisted` for a code of another item
 */
export function keyedReason({ item, mode }: Matter, { type, words = '' }: Typed): Reason | 'unlisted' {
  const said = reasonGiven({ item, mode, flow: 'handling' }, { action: decisions[type] ?? type, reason: words })
  if (said === 'unlisted') return said
  if (said && said.code !== (decisions[type] ?? type)) return said
  return {
    code: 'keyed-in',
    title: words.slice(0, 200),
    reason: words,
    remedy: type === 'RESULT' ? '有疑问请拨打12329。' : '',
  }
}

/** A message's body from what the liaison read and typed. Whether it is whole is asked of the message's own shape. */
export function keyedBody({ type, words = '', slots = [], dueOn, outcome, tracking }: Typed, reason: Reason): object {
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
      return { outcome, ...(outcome === 'refused' ? { reason } : {}) }
    default:
      return {}
  }
}
