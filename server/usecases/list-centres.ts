import { centres } from '../../core/catalogue/registry'
import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { Asking, Ports } from '../ports'
import { centreCard } from '../standing/centre-card'

/** All centres, and the one a scanned code stands for. A scene we did not give out stands for none. */
export async function listCentres(
  _ports: Ports,
  _asking: Asking,
  body: RequestOf<DepositorDoor, 'list-centres'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'list-centres'>>> {
  const entries = centres.flatMap(centre =>
    centre.scenes.map(({ scene, label }) => ({ scene, label, centre: centre.code })),
  )
  const found = entries.find(each => each.scene === body.scene)
  return {
    ok: true,
    body: {
      centres: centres.map(centreCard),
      ...(found ? { entry: { centre: found.centre, label: found.label } } : {}),
    },
  }
}
