import { workingCalendar } from '../../core/catalogue/working-calendar/working-calendar'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { CalendarYear } from '../../core/contract/staff/calendars'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { beijing } from '../../core/domain/calendar/beijing'
import { calendarYearFaults } from '../../core/domain/calendar/calendar-year-faults'
import { problems } from '../../core/domain/problem/problems'
import type { Day } from '../../core/domain/values/day'
import type { Ports } from '../ports'
import type { CalendarYearRecord } from '../records/calendar-year'
import type { AskingStaff } from '../records/staff'
import { proveSecondFactor } from '../standing/prove-second-factor'

type Reply = Promise<Handled<ReplyOf<StaffDoor, 'list-calendars'>>>

const yearsOf = (ports: Ports) => ports.database.collection<CalendarYearRecord>('calendarYears')
const thisYear = (ports: Ports) => Number(beijing(ports.clock.now()).day.slice(0, 4))
const idOf = (centre: string, year: number) => `${centre}:${year}`

/** 工作日历 of the own centre: this year and the next whether they are there or not, and what was entered beyond. */
export async function listCalendars(
  ports: Ports,
  { staff }: AskingStaff,
  _body: RequestOf<StaffDoor, 'list-calendars'>,
): Reply {
  const now = thisYear(ports)
  const entered = await yearsOf(ports).list(
    { centre: staff.centre },
    { order: [{ field: '_id', direction: 'asc' }], limit: 100 },
  )
  const wanted = new Set([now, now + 1, ...entered.map(({ year }) => year).filter(year => year > now)])
  const years = [...wanted].toSorted((one, other) => one - other)
  return {
    ok: true,
    body: {
      years: years.map(year =>
        viewOf(
          year,
          entered.find(each => each.year === year),
          staff._id,
        ),
      ),
    },
  }
}

function viewOf(year: number, record: CalendarYearRecord | undefined, staff: string): CalendarYear {
  const published = workingCalendar.years.find(each => each.year === year)
  const { agreed, asked } = record ?? {}
  const table = agreed ?? published
  return {
    year,
    state: agreed ? 'entered' : published ? 'published' : 'missing',
    off: [...((table?.off ?? []) as readonly Day[])],
    work: [...((table?.work ?? []) as readonly Day[])],
    ...(agreed ? { source: agreed.source, by: `${agreed.byName}录入，${agreed.agreedByName}复核` } : {}),
    ...(asked
      ? {
          asked: {
            off: [...asked.off],
            work: [...asked.work],
            source: asked.source,
            byName: asked.byName,
            mine: asked.by === staff,
            at: asked.at,
          },
        }
      : {}),
  }
}

/** 录入, the first of two administrators; entered again it replaces what still waits. Years gone by are not touched. */
export async function askCalendar(
  ports: Ports,
  asking: AskingStaff,
  { year, off, work, source }: RequestOf<StaffDoor, 'ask-calendar'>,
): Reply {
  const { staff } = asking
  const now = thisYear(ports)
  if (year < now || year > now + 1)
    return {
      ok: false,
      problem: problems.fieldsWrong({ fields: [{ path: 'year', message: `只能录入${now}年和${now + 1}年` }] }),
    }
  const fields = calendarYearFaults({ year, off, work })
  if (fields.length > 0) return { ok: false, problem: problems.fieldsWrong({ fields }) }
  const years = yearsOf(ports)
  const at = ports.clock.now()
  const asked = { off: off.toSorted(), work: work.toSorted(), source, by: staff._id, byName: staff.name, at }
  const _id = idOf(staff.centre, year)
  for (;;) {
    const before = await years.find(_id)
    const done = before
      ? await years.replace({ ...before, asked })
      : await years.add({ _id, centre: staff.centre, year, edition: 0, asked })
    if (done !== 'conflict' && done !== 'taken') break
  }
  await tell(ports, asking, 'calendar.asked', year)
  return listCalendars(ports, asking, {})
}

/** 复核, the second: from now on days of this year are counted so, at every door within a minute. */
export async function agreeCalendar(
  ports: Ports,
  asking: AskingStaff,
  { year, at, code }: RequestOf<StaffDoor, 'agree-calendar'>,
): Reply {
  const { staff } = asking
  const years = yearsOf(ports)
  const found = await years.find(idOf(staff.centre, year))
  if (!found?.asked) return { ok: false, problem: problems.notFound() }
  const { asked, ...before } = found
  if (asked.at !== at) return { ok: false, problem: problems.staleVersion() }
  if (asked.by === staff._id)
    return {
      ok: false,
      problem: problems.sameHand({ title: '工作日历要由另一位管理员复核。', remedy: '请另一位管理员来办。' }),
    }
  const proven = await proveSecondFactor(ports, staff, code)
  if (!proven.ok) return proven
  const now = ports.clock.now()
  const agreed = { ...asked, agreedBy: staff._id, agreedByName: staff.name, at: now }
  if ((await years.replace({ ...before, edition: before.edition + 1, agreed })) === 'conflict')
    return { ok: false, problem: problems.staleVersion() }
  await tell(ports, asking, 'calendar.agreed', year)
  await ports.settings.look(0)
  return listCalendars(ports, asking, {})
}

/** 不采用: what waits is dropped; what was agreed on before stays as it is. */
export async function dropCalendar(
  ports: Ports,
  asking: AskingStaff,
  { year, at }: RequestOf<StaffDoor, 'drop-calendar'>,
): Reply {
  const years = yearsOf(ports)
  const found = await years.find(idOf(asking.staff.centre, year))
  if (!found?.asked) return { ok: false, problem: problems.notFound() }
  const { asked, ...before } = found
  if (asked.at !== at || (await years.replace(before)) === 'conflict')
    return { ok: false, problem: problems.staleVersion() }
  await tell(ports, asking, 'calendar.dropped', year)
  return listCalendars(ports, asking, {})
}

async function tell(ports: Ports, { staff }: AskingStaff, action: string, year: number): Promise<void> {
  const { _id: actor, centre } = staff
  await ports.audit.record({ at: ports.clock.now(), actor, action, subject: String(year), centre })
}
