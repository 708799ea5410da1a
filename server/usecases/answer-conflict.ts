import { flowNamed } from '../../core/catalogue/flows/flow-named'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import type { Application } from '../../core/domain/application/application'
import { conflictId } from '../../core/domain/application/conflict'
import type { ApplicationEvent } from '../../core/domain/application/event'
import { problems } from '../../core/domain/problem/problems'
import { guards } from '../../core/domain/workflow/guards'
import { shownConflict } from '../conflicts/conflict-views'
import { findConflicts } from '../conflicts/find-conflicts'
import { changeApplication } from '../execution/change-application'
import type { Ports } from '../ports'
import type { AskingStaff } from '../records/staff'
import { findCase } from '../work/find-case'
import { showReview } from '../work/show-review'

/** 说明: why another case that looks like this one is no reason against it. Kept with the case, in its history, and never taken back. */
export async function answerConflict(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'answer-conflict'>,
): Promise<Handled<ReplyOf<StaffDoor, 'answer-conflict'>>> {
  const application = await findCase(ports, staff, body.application)
  if (!application) return { ok: false, problem: problems.notFound() }
  const conflict = (await findConflicts(ports, application)).find(each => shownConflict(ports, each) === body.conflict)
  if (!conflict) return { ok: false, problem: problems.staleVersion() }
  const id = conflictId(conflict)
  const now = ports.clock.now()
  const changed = await changeApplication(ports, body.application, current => {
    if (current.conflictsAnswered?.some(answer => answer.conflict === id)) return { ok: true, application: current }
    if (current.revision !== body.version) return { ok: false, problem: problems.staleVersion() }
    const acting = { kind: 'staff', id: staff._id, name: staff.name, roles: staff.roles } as const
    const unclaimed = guards['claimed-by-me'](current, { action: 'answer-conflict', acting, key: '', now })
    if (unclaimed) return { ok: false, problem: unclaimed }
    const propose = flowNamed(current.flow).states[current.state]?.on.propose
    if (!propose) return { ok: false, problem: problems.actionNotPossible() }
    const event: ApplicationEvent = {
      id: `${current._id}:${body.conflict}`,
      at: now,
      by: { kind: propose.by, id: staff._id, name: staff.name },
      action: 'answer-conflict',
      data: { note: body.words },
    }
    const answer = { conflict: id, words: body.words, by: staff._id, byName: staff.name, at: now }
    const next: Application = {
      ...current,
      conflictsAnswered: [...(current.conflictsAnswered ?? []), answer],
      events: [...current.events, event],
      changedAt: now,
    }
    return { ok: true, application: next }
  })
  if (changed.ok) return { ok: true, body: { review: await showReview(ports, changed.application, staff) } }
  return {
    ok: false,
    problem: changed.problem,
    ...(changed.application ? { fresh: { review: await showReview(ports, changed.application, staff) } } : {}),
  }
}
