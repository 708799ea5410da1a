import { messageWords } from '../../core/catalogue/message-words'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { HeldMessage } from '../../core/contract/staff/exchange'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import type { Application } from '../../core/domain/application/application'
import { messageIn } from '../exchange/message-record'
import type { Ports } from '../ports'
import type { ContactRecord } from '../records/contact'
import type { MessageRecord } from '../records/exchange'
import type { AskingStaff } from '../records/staff'
import { visibleTo } from '../work/visible-to'

const waiting = [
  ['out', 'held'],
  ['out', 'dead'],
  ['in', 'unfit'],
] as const

/** What waits for the liaison: messages to carry through the national platform, and messages that went no further by themselves. */
export async function listMessages(
  ports: Ports,
  { staff }: AskingStaff,
  _body: RequestOf<StaffDoor, 'list-messages'>,
): Promise<Handled<ReplyOf<StaffDoor, 'list-messages'>>> {
  const messages = ports.database.collection<MessageRecord>('exchangeMessages')
  const contacts = await ports.database
    .collection<ContactRecord>('contacts')
    .list({ centre: staff.centre }, { limit: 100 })
  const found: MessageRecord[] = []
  for (const [direction, state] of waiting)
    found.push(
      ...(await messages.list(
        { centre: staff.centre, direction, state },
        {
          order: [
            { field: 'at', direction: 'asc' },
            { field: '_id', direction: 'asc' },
          ],
          limit: 100,
        },
      )),
    )
  const seen = visibleTo(staff)
  const rows: (HeldMessage & { held: boolean })[] = []
  for (const record of found) {
    const application = record.application
      ? await ports.database.collection<Application>('applications').find(record.application)
      : undefined
    if (application && !seen(application)) continue
    // Taken back before it was sent: nothing to carry any more.
    if (record.state === 'held' && application?.state === 'withdrawn') continue
    const message = messageIn(ports, record)
    const other = record.direction === 'out' ? message.to : message.from
    const contact = contacts.find(({ code }) => code === other.code)
    rows.push({
      held: record.state === 'held',
      message: record.message,
      ...(record.application ? { application: record.application } : {}),
      number: application?.number ?? '',
      exchange: record.exchange,
      other: { ...other, ...(contact ? { contact: contactOf(contact) } : {}) },
      type: record.type,
      typeWords: messageWords[record.type],
      at: record.at,
      files: message.files.length,
      ...(record.why ? { why: record.why } : {}),
    })
  }
  const plain = ({ held: _, ...row }: (typeof rows)[number]): HeldMessage => row
  return {
    ok: true,
    body: { toCarry: rows.filter(({ held }) => held).map(plain), stuck: rows.filter(({ held }) => !held).map(plain) },
  }
}

const contactOf = ({ code, name, liaison, phone, standIn, standInPhone }: ContactRecord) => ({
  code,
  name,
  liaison,
  phone,
  standIn,
  standInPhone,
})
