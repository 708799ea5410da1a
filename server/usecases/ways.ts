import { assumedFacts } from '../../core/catalogue/assumed-facts'
import { findItem } from '../../core/catalogue/items/items'
import { modeWords } from '../../core/catalogue/mode-words'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import type { OwnWay } from '../../core/contract/staff/ways'
import type { Way } from '../../core/domain/centre/centre'
import type { Mode } from '../../core/domain/item/item'
import { problems } from '../../core/domain/problem/problems'
import type { ItemCode } from '../../core/domain/values/ids'
import { centreOf } from '../execution/working-time-of'
import type { Ports } from '../ports'
import type { ClosedWay } from '../records/closed-way'
import type { AskingStaff } from '../records/staff'
import { wayId } from '../settings/closed-ways'
import { proveSecondFactor } from '../standing/prove-second-factor'

type Reply = Promise<Handled<ReplyOf<StaffDoor, 'list-ways'>>>
type Named = { item: ItemCode; mode: Mode }

const closedIn = (ports: Ports) => ports.database.collection<ClosedWay>('closedWays')

/** 办理方式 of the own centre: every item and way, what it rests on, and whether it is switched off. */
export async function listWays(ports: Ports, { staff }: AskingStaff, _body: RequestOf<StaffDoor, 'list-ways'>): Reply {
  const centre = centreOf(staff.centre)
  const named = centre.offers.flatMap(offer => offer.ways.map(way => ({ item: offer.item, way })))
  const ways = await Promise.all(
    named.map(async ({ item, way }) =>
      wayView(item, way, await closedIn(ports).find(wayId(centre.code, item, way.mode.value))),
    ),
  )
  return { ok: true, body: { ways, facts: assumedFacts(centre) } }
}

/** What is answered at once is the depositor's right to ask (条例 36) and stays on; the own window is the last door there is. */
const switchable = ({ mode, flow }: Way) => mode.assumed === true && flow !== 'instant' && mode.value !== 'local'

function wayView(item: ItemCode, way: Way, closed: ClosedWay | undefined): OwnWay {
  const { mode, promise, materials } = way
  const rests = [
    { what: '办理方式', said: mode },
    { what: '时限', said: promise },
    { what: '材料', said: materials },
  ]
  return {
    item,
    itemTitle: findItem(item)?.title ?? item,
    mode: mode.value,
    modeWords: modeWords[mode.value],
    promise: promise.value.words,
    source: mode.source,
    assumed: rests.flatMap(({ what, said }) => (said.assumed ? [{ what, source: said.source }] : [])),
    switchable: switchable(way),
    ...(closed ? { closed: { byName: closed.byName, at: closed.at, reason: closed.reason } } : {}),
  }
}

/** 停办: nothing new is taken in this way, at any door within a minute; what has begun goes on. */
export async function closeWay(
  ports: Ports,
  asking: AskingStaff,
  { item, mode, reason, code }: RequestOf<StaffDoor, 'close-way'>,
): Reply {
  const may = await maySwitch(ports, asking, { item, mode }, code)
  if (!may.ok) return may
  const { _id: by, name: byName, centre } = asking.staff
  const at = ports.clock.now()
  await closedIn(ports).add({ _id: wayId(centre, item, mode), centre, item, mode, by, byName, at, reason })
  return switched(ports, asking, 'way.closed', { item, mode })
}

/** 恢复办理. */
export async function openWay(
  ports: Ports,
  asking: AskingStaff,
  { item, mode, code }: RequestOf<StaffDoor, 'open-way'>,
): Reply {
  const may = await maySwitch(ports, asking, { item, mode }, code)
  if (!may.ok) return may
  await closedIn(ports).remove(wayId(asking.staff.centre, item, mode))
  return switched(ports, asking, 'way.opened', { item, mode })
}

/** What the centre's own document names is the document's: only what was assumed can be switched off. */
async function maySwitch(ports: Ports, { staff }: AskingStaff, { item, mode }: Named, code: string) {
  const offer = centreOf(staff.centre).offers.find(each => each.item === item)
  const way = offer?.ways.find(each => each.mode.value === mode)
  if (!way) return { ok: false as const, problem: problems.notFound() }
  if (!switchable(way))
    return {
      ok: false as const,
      problem: problems.actionNotPossible({
        title: '这种办理方式不能停办。',
        remedy:
          mode === 'local'
            ? '本中心的缴存人到窗口来，不得拒收。'
            : '它是本中心文件规定的；文件修改以后，随新版本更新。',
      }),
    }
  return proveSecondFactor(ports, staff, code)
}

async function switched(ports: Ports, asking: AskingStaff, action: string, { item, mode }: Named): Reply {
  const { _id: actor, centre } = asking.staff
  await ports.audit.record({ at: ports.clock.now(), actor, action, subject: wayId(centre, item, mode), centre })
  await ports.settings.look(0)
  return listWays(ports, asking, {})
}
