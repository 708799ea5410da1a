import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import type { Ports } from '../ports'
import type { ContactRecord } from '../records/contact'
import type { AskingStaff } from '../records/staff'

/** 联络人名录 of this centre, by code. */
export async function listContacts(
  ports: Ports,
  { staff }: AskingStaff,
  _body: RequestOf<StaffDoor, 'list-contacts'>,
): Promise<Handled<ReplyOf<StaffDoor, 'list-contacts'>>> {
  const found = await ports.database
    .collection<ContactRecord>('contacts')
    .list({ centre: staff.centre }, { order: [{ field: '_id', direction: 'asc' }], limit: 100 })
  return {
    ok: true,
    body: {
      contacts: found.map(({ code, name, liaison, phone, standIn, standInPhone }) => ({
        code,
        name,
        liaison,
        phone,
        standIn,
        standInPhone,
      })),
    },
  }
}

/** Of two who save at once the later one stands; a directory holds no right of anybody. */
export async function saveContact(
  ports: Ports,
  asking: AskingStaff,
  { contact }: RequestOf<StaffDoor, 'save-contact'>,
): Promise<Handled<ReplyOf<StaffDoor, 'save-contact'>>> {
  const { staff } = asking
  const contacts = ports.database.collection<ContactRecord>('contacts')
  const _id = `${staff.centre}:${contact.code}`
  const record = { _id, centre: staff.centre, ...contact, savedBy: staff._id, savedAt: ports.clock.now() }
  for (;;) {
    const before = await contacts.find(_id)
    const done = before ? await contacts.replace({ ...record, version: before.version }) : await contacts.add(record)
    if (done !== 'conflict' && done !== 'taken') break
  }
  return listContacts(ports, asking, {})
}
