import { items } from '../../core/catalogue/items/items'
import { centres } from '../../core/catalogue/registry'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { centreOf } from '../execution/working-time-of'
import type { Ports } from '../ports'
import type { ContactRecord } from '../records/contact'
import type { AskingStaff } from '../records/staff'

/** Which centres a matter may go to or come from: tenants of this installation, and those of the directory. */
export async function listIntake(
  ports: Ports,
  { staff }: AskingStaff,
  _body: RequestOf<StaffDoor, 'list-intake'>,
): Promise<Handled<ReplyOf<StaffDoor, 'list-intake'>>> {
  const tenants = centres.filter(({ code }) => code !== staff.centre)
  const known = await ports.database
    .collection<ContactRecord>('contacts')
    .list({ centre: staff.centre }, { order: [{ field: '_id', direction: 'asc' }], limit: 100 })
  const wired = ports.gateways.all()
  const others = known.filter(
    ({ code }) => !centres.some(centre => centre.code === code) && !wired.some(each => each.code === code),
  )
  return {
    ok: true,
    body: {
      own: staff.centre,
      ownName: centreOf(staff.centre).name,
      centres: [
        ...tenants.map(({ code, name }) => ({ code, name, tenant: true })),
        ...wired.map(({ code, name }) => ({ code, name, tenant: true })),
        ...others.map(({ code, name }) => ({ code, name, tenant: false })),
      ],
      items: items.map(({ code, title, fullTitle }) => ({ item: code, title, fullTitle })),
    },
  }
}
