import { flowNamed } from '../../core/catalogue/flows/flow-named'
import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { Application } from '../../core/domain/application/application'
import { actAsDepositor } from '../applying/act-as-depositor'
import { directed } from '../exchange/directed'
import type { AskingPerson, Ports } from '../ports'

/** 撤回: at once where the flow allows it; after the first approval it is only asked for (workflows 5.3). */
export async function withdrawApplication(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'withdraw-application'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'withdraw-application'>>> {
  const application = await ports.database.collection<Application>('applications').find(body.application)
  const offered = application ? flowNamed(application.flow).states[application.state]?.on : undefined
  // Said before: the same wish again, wherever the case has got to since.
  const before = application?.events.find(event => event.id === body.key)?.action
  const action = before === 'ask-withdrawal' || (!before && offered?.['ask-withdrawal']) ? 'ask-withdrawal' : 'withdraw'
  const data = application?.person === asking.session.person ? await directed(ports, application, action) : {}
  return actAsDepositor(ports, asking, body, action, { data })
}
