import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { AskingPerson, Ports } from '../ports'
import type { NoticeRecord } from '../records/notice'

/** Marks lines of the person's own inbox as read; ids that are not theirs are passed over. */
export async function markNoticesRead(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'mark-notices-read'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'mark-notices-read'>>> {
  const notices = ports.database.collection<NoticeRecord>('notices')
  const unread = await notices.list({ person: asking.session.person, read: false }, { limit: 100 })
  for (const notice of unread) {
    if (body.ids.includes(notice._id)) await notices.replace({ ...notice, read: true })
  }
  return { ok: true, body: {} }
}
