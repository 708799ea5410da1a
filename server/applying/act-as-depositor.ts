import type { ApplicationView } from '../../core/contract/depositor/application-view'
import type { Handled } from '../../core/contract/serve'
import type { Application } from '../../core/domain/application/application'
import type { EventData } from '../../core/domain/application/event'
import { problems } from '../../core/domain/problem/problems'
import type { ApplicationId } from '../../core/domain/values/ids'
import { act } from '../execution/act'
import type { AskingPerson, Ports } from '../ports'
import { applicationView } from '../views/application-view'
import { bodyHash } from './body-hash'

/** The owner acts on his case; somebody else's case does not exist for him. */
export async function actAsDepositor(
  ports: Ports,
  asking: AskingPerson,
  body: { application: ApplicationId; version: number; key: string },
  action: string,
  more: { data?: EventData; alter?: (application: Application) => Application } = {},
): Promise<Handled<{ application: ApplicationView }>> {
  const { person } = asking.session
  const visible = (application: Application) => application.person === person
  const changed = await act(ports, {
    id: body.application,
    version: body.version,
    hash: bodyHash(ports, { action, ...body, version: undefined }),
    visible,
    alter: more.alter,
    command: { action, acting: { kind: 'depositor', person }, key: body.key, now: ports.clock.now(), data: more.data },
  })
  if (changed.ok) return { ok: true, body: { application: await applicationView(ports, changed.application) } }
  if (!changed.application || !visible(changed.application)) return { ok: false, problem: problems.notFound() }
  return {
    ok: false,
    problem: changed.problem,
    fresh: { application: await applicationView(ports, changed.application) },
  }
}
