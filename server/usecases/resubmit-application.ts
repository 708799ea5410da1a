import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { actAsDepositor } from '../applying/act-as-depositor'
import type { AskingPerson, Ports } from '../ports'

/** 重新提交 after a correction; refused while a line has no new picture. */
export function resubmitApplication(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'resubmit-application'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'resubmit-application'>>> {
  return actAsDepositor(ports, asking, body, 'resubmit')
}
