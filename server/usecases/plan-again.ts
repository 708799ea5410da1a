import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { actAsDepositor } from '../applying/act-as-depositor'
import type { AskingPerson, Ports } from '../ports'
import { refusedAfterWindow } from '../standing/after-window'

/** 再扣一次: the debit failed, the card has been filled; planned anew, once. */
export async function planAgain(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'plan-again'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'plan-again'>>> {
  const closed = await refusedAfterWindow(ports, asking)
  if (closed) return { ok: false, problem: closed }
  return actAsDepositor(ports, asking, body, 'plan-again')
}
