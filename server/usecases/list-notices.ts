import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { readAddress } from '../../core/domain/page/page-address'
import { keyset } from '../applying/keyset'
import type { AskingPerson, Ports } from '../ports'
import type { NoticeRecord } from '../records/notice'

const pageSize = 20

/** The person's inbox, newest first, page by page. */
export async function listNotices(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'list-notices'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'list-notices'>>> {
  const after = keyset.read(body.after)
  const found = await ports.database.collection<NoticeRecord>('notices').list(
    { person: asking.session.person },
    {
      order: [
        { field: 'at', direction: 'desc' },
        { field: '_id', direction: 'asc' },
      ],
      limit: pageSize + 1,
      // A place we did not write begins anew rather than failing.
      ...(after?.length === 2 ? { after } : {}),
    },
  )
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  return {
    ok: true,
    body: {
      notices: page.map(({ _id: id, at, title, words, page: opens, read }) => ({
        id,
        at,
        title,
        words,
        // Lines written before the table of pages have the paths of then; one that leads nowhere is text alone.
        page: readAddress(opens)?.address ?? '',
        read,
      })),
      ...(found.length > pageSize && last ? { next: keyset.write([last.at, last._id]) } : {}),
    },
  }
}
