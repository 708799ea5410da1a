import { definitionOf } from '../../core/catalogue/definitions/definition-of'
import { offerOf } from '../../core/catalogue/registry'
import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { problems } from '../../core/domain/problem/problems'
import type { Asking, Ports } from '../ports'

/** An item as this centre offers it online, as data. What is done at a window is described by its card on the home page. */
export async function describeItem(
  ports: Ports,
  _asking: Asking,
  body: RequestOf<DepositorDoor, 'describe-item'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'describe-item'>>> {
  const centre = ports.offers.at(body.centre)
  if (!centre || !offerOf(centre, body.item)) return { ok: false, problem: problems.notFound() }
  const definition = definitionOf(centre, body.item)
  return definition ? { ok: true, body: { definition } } : { ok: false, problem: problems.itemNotOnline() }
}
