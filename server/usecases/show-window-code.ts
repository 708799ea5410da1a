import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { Application } from '../../core/domain/application/application'
import { plus } from '../../core/domain/calendar/plus'
import { problems } from '../../core/domain/problem/problems'
import { findDraft } from '../applying/find-draft'
import type { AskingPerson, Ports } from '../ports'
import { refusedAfterWindow } from '../standing/after-window'
import { limitAttempts } from '../standing/limit-attempts'
import { drawWindowCode, windowCodeSeconds } from '../standing/window-code'

/** A code to show at a window when the face check does not work: it stands for this draft or application, and nothing else. */
export async function showWindowCode(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'show-window-code'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'show-window-code'>>> {
  const { person } = asking.session
  const application = await ports.database.collection<Application>('applications').find(body.application)
  const own = application?.person === person && application.queue !== 'ended' ? application : undefined
  const target = own ?? (await findDraft(ports, asking, body.application))
  if (!target) return { ok: false, problem: problems.notFound() }
  const closed = await refusedAfterWindow(ports, asking)
  if (closed) return { ok: false, problem: closed }
  const limited = await limitAttempts(ports, 'window-code', person)
  if (!limited.ok) return limited
  const expiresAt = plus(ports.clock.now(), windowCodeSeconds)
  const { centre } = target
  const code = await drawWindowCode(ports, _id => ({
    _id,
    person,
    application: body.application,
    centre,
    state: 'shown',
    expiresAt,
  }))
  return { ok: true, body: { code, expiresAt } }
}
