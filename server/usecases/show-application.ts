import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { Application } from '../../core/domain/application/application'
import { problems } from '../../core/domain/problem/problems'
import type { AskingPerson, Ports } from '../ports'
import { applicationView } from '../views/application-view'

/** One case of mine. */
export async function showApplication(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'show-application'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'show-application'>>> {
  const application = await ports.database.collection<Application>('applications').find(body.application)
  if (!application || application.person !== asking.session.person) return { ok: false, problem: problems.notFound() }
  return { ok: true, body: { application: await applicationView(ports, application) } }
}
