import { definitionOf } from '../../core/catalogue/definitions/definition-of'
import type { Centre } from '../../core/domain/centre/centre'
import { onlineWay } from '../../core/domain/centre/online-way'
import type { CertificateKind } from '../../core/domain/certificate/certificate-kind'
import type { ItemDefinition } from '../../core/domain/item/item'

/** Which certificate this centre makes online at present, and what it asks before; nothing where one must go to a window. */
export function certificateOffer(
  centre: Centre | undefined,
): { kind: CertificateKind; definition: ItemDefinition } | undefined {
  for (const offer of centre?.offers ?? []) {
    const kind = onlineWay(offer)?.certificate?.value
    const definition = centre && kind && definitionOf(centre, offer.item)
    if (definition) return { kind, definition }
  }
  return undefined
}
