import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { Application } from '../../core/domain/application/application'
import { keyset } from '../applying/keyset'
import type { AskingPerson, Ports } from '../ports'
import { applicationCard } from '../views/application-view'

const PAGE = 20

/** My cases, newest first, page by page. */
export async function listApplications(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'list-applications'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'list-applications'>>> {
  const found = await ports.database.collection<Application>('applications').list(
    { person: asking.session.person },
    {
      order: [
        { field: 'submittedAt', direction: 'desc' },
        { field: '_id', direction: 'desc' },
      ],
      limit: PAGE + 1,
      after: keyset.read(body.after),
    },
  )
  const page = found.slice(0, PAGE)
  const last = page.at(-1)
  return {
    ok: true,
    body: {
      applications: page.map(application => applicationCard(application, ports.clock.now())),
      ...(found.length > PAGE && last ? { next: keyset.write([last.submittedAt, last._id]) } : {}),
    },
  }
}
