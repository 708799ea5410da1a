import { definitionOf } from '../../core/catalogue/definitions/definition-of'
import { findItem } from '../../core/catalogue/items/items'
import { modeWords } from '../../core/catalogue/mode-words'
import { findCentre, offerOf } from '../../core/catalogue/registry'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { onlineWay } from '../../core/domain/centre/online-way'
import { problems } from '../../core/domain/problem/problems'
import type { Ports } from '../ports'
import type { AskingStaff } from '../records/staff'

/** What the clerk needs before taking anything down: where the person could do it themselves, and what the deciding centre wants. */
export async function showIntake(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'show-intake'>,
): Promise<Handled<ReplyOf<StaffDoor, 'show-intake'>>> {
  const item = findItem(body.item)
  if (!item) return { ok: false, problem: problems.notFound() }
  // A centre that is none of ours publishes nothing here: our own rules for the item say what is collected.
  const centre = ports.offers.at(body.to)
  const source = centre ?? findCentre(staff.centre)
  const offer = source && offerOf(source, body.item)
  if (!source || !offer) return { ok: false, problem: problems.notFound() }
  const local = body.to === staff.centre && body.arrived !== true
  const ways = offer.ways.flatMap(({ mode, closed }) => {
    const fits = mode.value !== 'online' && !closed && local === (mode.value === 'local')
    const definition = fits ? definitionOf(source, body.item, mode.value) : undefined
    if (!definition) return []
    return [
      {
        mode: mode.value,
        modeWords: modeWords[mode.value],
        promise: definition.promise.words,
        ...(mode.assumed ? { assumed: mode.source } : {}),
        fields: definition.fields,
        slots: definition.slots,
        needsPayee: item.outcome === 'payment',
        banks: definition.banks,
      },
    ]
  })
  return {
    ok: true,
    body: {
      centreName: centre?.name ?? '',
      local,
      places: [...item.handledBy],
      channels: centre ? offer.channels.map(({ name, how }) => ({ name, how })) : [],
      onlineHere: centre !== undefined && onlineWay(offer) !== undefined,
      ways,
    },
  }
}
