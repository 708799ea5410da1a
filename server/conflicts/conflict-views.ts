import { findItem } from '../../core/catalogue/items/items'
import { findCentre } from '../../core/catalogue/registry'
import type { ReviewView } from '../../core/contract/staff/review'
import type { Application } from '../../core/domain/application/application'
import { type Conflict, type ConflictKind, conflictId } from '../../core/domain/application/conflict'
import { beijing } from '../../core/domain/calendar/beijing'
import type { Ports } from '../ports'

const kindWords: Readonly<Record<ConflictKind, string>> = {
  'same-matter': '同一人的同一事项，另有一件在办',
  'same-house': '房屋地址相同',
  'same-contract': '购房合同编号相同',
  'same-card': '同一张收款卡，另一件是别人用的',
  'same-picture': '同一张照片，另一件是别人交的',
}

/** How a conflict is named outside: not by the other case, which may be another centre's. */
export const shownConflict = (ports: Ports, conflict: Conflict) =>
  ports.messageKeys.digest(conflictId(conflict)).slice(0, 32)

/** 和别的件相同. @param reaches cases out of reach, of another centre say, are told by centre and day alone */
export function conflictViews(
  ports: Ports,
  application: Application,
  conflicts: readonly Conflict[],
  reaches: (other: Application) => boolean,
): ReviewView['conflicts'] {
  return conflicts.map(conflict => {
    const { kind, other } = conflict
    const answer = application.conflictsAnswered?.find(each => each.conflict === conflictId(conflict))
    return {
      id: shownConflict(ports, conflict),
      words: kindWords[kind],
      centre: findCentre(other.centre)?.name ?? other.centre,
      on: beijing(other.submittedAt).day,
      ...(reaches(other)
        ? { application: other._id, number: other.number, item: findItem(other.item)?.title ?? '' }
        : {}),
      ...(answer ? { answered: { by: answer.byName, at: answer.at, words: answer.words } } : {}),
    }
  })
}
