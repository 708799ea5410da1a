import { itemCards } from '../../core/catalogue/item-cards'
import type { ApplicationCard } from '../../core/contract/depositor/application-card'
import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { Application } from '../../core/domain/application/application'
import { problems } from '../../core/domain/problem/problems'
import type { Asking, PersonSession, Ports } from '../ports'
import type { NoticeRecord } from '../records/notice'
import type { Person } from '../records/person'
import { centreCard } from '../standing/centre-card'
import { meOf } from '../standing/me-of'
import { applicationCard } from '../views/application-view'

type Home = ReplyOf<DepositorDoor, 'show-home'>
type Mine = Pick<Home, 'me' | 'todo' | 'openCount' | 'unreadNotices'>

/** Open cases looked at for the home page; nobody has as many. */
const mostOpen = 20

/** The home page of a centre: its eight items for everybody; what waits for me first, for whoever is logged in. */
export async function showHome(
  ports: Ports,
  asking: Asking,
  body: RequestOf<DepositorDoor, 'show-home'>,
): Promise<Handled<Home>> {
  const centre = ports.offers.at(body.centre)
  if (!centre) return { ok: false, problem: problems.notFound() }
  const mine: Mine = asking.session ? await mineOf(ports, asking.session) : { todo: [], openCount: 0, unreadNotices: 0 }
  return {
    ok: true,
    body: { centre: centreCard(centre), items: itemCards(centre), ...mine, templates: [...ports.notices.templates] },
  }
}

async function mineOf(ports: Ports, { person, level }: PersonSession): Promise<Mine> {
  const [record, open, unreadNotices] = await Promise.all([
    ports.database.collection<Person>('persons').find(person),
    ports.database.collection<Application>('applications').list(
      { person, queue: { ne: 'ended' } },
      {
        order: [
          { field: 'submittedAt', direction: 'desc' },
          { field: '_id', direction: 'asc' },
        ],
        limit: mostOpen,
      },
    ),
    ports.database.collection<NoticeRecord>('notices').count({ person, read: false }),
  ])
  const now = ports.clock.now()
  const todo = open.map(application => applicationCard(application, now)).sort(mostUrgentFirst)
  return { ...(record ? { me: meOf(record, level) } : {}), todo, openCount: todo.length, unreadNotices }
}

/** What I must do stands before what others do; then the nearer date. */
function mostUrgentFirst(left: ApplicationCard, right: ApplicationCard): number {
  if (left.mine !== right.mine) return left.mine ? -1 : 1
  const [one, other] = [left.due?.on ?? '9999', right.due?.on ?? '9999']
  return one < other ? -1 : one > other ? 1 : 0
}
