import { findCentre } from '../../core/catalogue/registry'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { keyset } from '../applying/keyset'
import type { Ports } from '../ports'
import type { AskingStaff } from '../records/staff'
import type { WindowConfirmation } from '../records/window-confirmation'

const PAGE = 50

/** 窗口核对登记: whom the own clerks vouched for, and who vouched for the own depositors elsewhere. Reading it is written down. */
export async function listWindowConfirmations(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'list-window-confirmations'>,
): Promise<Handled<ReplyOf<StaffDoor, 'list-window-confirmations'>>> {
  const found = await ports.database.collection<WindowConfirmation>('windowConfirmations').list(
    { seenBy: staff.centre },
    {
      order: [
        { field: 'at', direction: 'desc' },
        { field: '_id', direction: 'desc' },
      ],
      limit: PAGE + 1,
      after: keyset.read(body.after),
    },
  )
  const page = found.slice(0, PAGE)
  const last = page.at(-1)
  const { _id: actor, centre } = staff
  await ports.audit.record({
    at: ports.clock.now(),
    actor,
    action: 'window-confirmations.read',
    subject: centre,
    centre,
    detail: { lines: page.length },
  })
  return {
    ok: true,
    body: {
      confirmations: page.map(({ _id, at, centre: where, byName, what, outcome, masked }) => ({
        id: _id,
        at,
        centreName: findCentre(where)?.name ?? '',
        elsewhere: where !== centre,
        clerk: byName,
        maskedName: masked.name,
        maskedIdNumber: masked.idNumber,
        what,
        outcome,
      })),
      ...(found.length > PAGE && last ? { next: keyset.write([last.at, last._id]) } : {}),
    },
  }
}
