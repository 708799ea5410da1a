import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { actAsDepositor } from '../applying/act-as-depositor'
import type { AskingPerson, Ports } from '../ports'

/** “不是我”: whoever is named stops what somebody applied for elsewhere; people then ask by the phone that is on file. */
export function denyApplication(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'deny-application'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'deny-application'>>> {
  return actAsDepositor(ports, asking, body, 'not-me')
}
