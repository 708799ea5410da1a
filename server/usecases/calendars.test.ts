import type { RequestOf } from '../../core/contract/door'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { plus } from '../../core/domain/calendar/plus'
import { inventedYear } from '../../core/domain/calendar/testing/invented-year'
import { startDeadline } from '../../core/domain/deadline/deadline'
import type { CentreCode } from '../../core/domain/values/ids'
import { workingTimeOf } from '../execution/working-time-of'
import type { CalendarYearRecord } from '../records/calendar-year'
import { settings } from '../settings/settings'
import { agreeCalendar, askCalendar, dropCalendar, listCalendars } from './calendars'
import { centreOf, code, staffOf } from './testing/apply-story'
import { memoryPorts } from './testing/memory-ports'
import { mustReply } from './testing/must'

type Table = RequestOf<StaffDoor, 'ask-calendar'>

/** Typed in in any order. */
const table: Table = { ...inventedYear, work: inventedYear.work.toReversed(), source: '示例办发〔2026〕7号' }

const codeOf = (reply: { ok: boolean; problem?: { code: string } }) => (reply.ok ? 'ok' : reply.problem?.code)

/** The last Tuesday of the known calendar, three administrators of one centre and one of another. */
async function anOffice() {
  const ports = memoryPorts('2026-12-29T02:00:00.000Z')
  const centre = centreOf('reviewed')
  const [one, two] = await Promise.all([
    staffOf(ports, centre, 'admin-1', 'administrator'),
    staffOf(ports, centre, 'admin-2', 'administrator'),
  ])
  const foreign = await staffOf(ports, centreOf('instant'), 'foreign', 'administrator')
  const yearOf = async (year: number, asking = one) =>
    mustReply(await listCalendars(ports, asking, {})).years.find(each => each.year === year)
  const agree = async (asking = two, at?: string) =>
    agreeCalendar(ports, asking, {
      year: 2027,
      at: (at ?? (await yearOf(2027))?.asked?.at ?? '') as never,
      code: code(ports),
    })
  const sevenDays = (of = centre) => startDeadline(workingTimeOf(ports.calendars, of.code), ports.clock.now(), 7)
  return { ports, centre, one, two, foreign, yearOf, agree, sevenDays }
}

test('a deadline into a year without a calendar is provisional until two administrators have entered it, then it is counted by it', async () => {
  const { ports, one, yearOf, agree, sevenDays } = await anOffice()
  expect((await yearOf(2026))?.state).toBe('published')
  expect((await yearOf(2027))?.state).toBe('missing')
  expect(sevenDays()).toMatchObject({ provisional: true, calendar: '2026-1' })
  mustReply(await askCalendar(ports, one, table))
  expect((await yearOf(2027))?.asked).toMatchObject({
    source: table.source,
    mine: true,
    work: ['2027-02-20', '2027-10-09'],
  })
  expect(sevenDays()).toMatchObject({ provisional: true, calendar: '2026-1' })
  mustReply(await agree())
  expect(await yearOf(2027)).toMatchObject({ state: 'entered', off: table.off, source: table.source })
  expect((await yearOf(2027))?.asked).toBeUndefined()
  expect(sevenDays()).toMatchObject({ dueOn: '2027-01-08', calendar: '2026-1+2027.1' })
  expect(ports.audited.map(({ action }) => action)).toEqual(['calendar.asked', 'calendar.agreed'])
})

test('nobody agrees on their own, unseen, without the second factor, or for another centre', async () => {
  const { ports, one, two, foreign, yearOf, agree, sevenDays } = await anOffice()
  expect(codeOf(await agree())).toBe('request.not-found')
  mustReply(await askCalendar(ports, one, table))
  const seen = (await yearOf(2027))?.asked?.at
  expect(codeOf(await agree(one))).toBe('application.same-hand')
  expect(codeOf(await agree(foreign))).toBe('request.not-found')
  expect(codeOf(await agreeCalendar(ports, two, { year: 2027, at: seen as never, code: '000000' }))).toBe(
    'staff.totp-wrong',
  )
  ports.clock.pass(60)
  mustReply(await askCalendar(ports, one, { ...table, work: [] }))
  expect(codeOf(await agree(two, seen))).toBe('request.stale')
  expect(sevenDays()).toMatchObject({ provisional: true, calendar: '2026-1' })
  mustReply(await agree())
  expect(sevenDays().provisional).toBeUndefined()
  expect(sevenDays(centreOf('instant')).provisional).toBe(true)
  expect((await yearOf(2027, foreign))?.state).toBe('missing')
})

test('a year dropped is gone, and what was agreed on before it stays', async () => {
  const { ports, one, two, yearOf, agree, sevenDays } = await anOffice()
  mustReply(await askCalendar(ports, one, table))
  mustReply(await agree())
  ports.clock.pass(60)
  mustReply(await askCalendar(ports, two, { ...table, off: [...table.off, '2027-01-04' as never] }))
  const at = (await yearOf(2027))?.asked?.at as never
  expect(codeOf(await dropCalendar(ports, one, { year: 2027, at: '2026-01-01T00:00:00.000Z' as never }))).toBe(
    'request.stale',
  )
  mustReply(await dropCalendar(ports, one, { year: 2027, at }))
  expect((await yearOf(2027))?.asked).toBeUndefined()
  expect(sevenDays()).toMatchObject({ dueOn: '2027-01-08' })
})

test('entered a second time the newer table counts, and the version tells them apart', async () => {
  const { ports, one, two, agree, sevenDays } = await anOffice()
  mustReply(await askCalendar(ports, one, table))
  mustReply(await agree())
  ports.clock.pass(60)
  mustReply(await askCalendar(ports, two, { ...table, off: [...table.off, '2027-01-04' as never] }))
  mustReply(await agree(one))
  expect(sevenDays()).toMatchObject({ dueOn: '2027-01-11', calendar: '2026-1+2027.2' })
})

test.each([
  ['a year gone by', { year: 2025 }, /只能录入2026年和2027年/],
  ['a year too far ahead', { year: 2028 }, /只能录入2026年和2027年/],
  ['a day of another year', { off: [...table.off, '2026-12-31'] }, /2026-12-31不在2027年里/],
])('%s is refused in words, and nothing is kept', async (_what, change, words) => {
  const { ports, one, yearOf } = await anOffice()
  const reply = await askCalendar(ports, one, { ...table, ...change } as Table)
  expect(JSON.stringify(reply)).toMatch(words)
  expect((await yearOf(2027))?.asked).toBeUndefined()
})

test('another instance learns of it within a minute, and asks the database no more often than that', async () => {
  const { ports, one, agree } = await anOffice()
  const elsewhere = settings(ports)
  const looked = ports.clock.now()
  await elsewhere.settings.look()
  mustReply(await askCalendar(ports, one, table))
  mustReply(await agree())
  const known = () => elsewhere.calendars.of(centreOf('reviewed').code).years.some(({ year }) => year === 2027)
  ports.clock.set(plus(looked, 59))
  await elsewhere.settings.look()
  expect(known()).toBe(false)
  ports.clock.set(plus(looked, 60))
  await elsewhere.settings.look()
  expect(known()).toBe(true)
})

test('every centre is counted by its own, however many have entered one', async () => {
  const { ports } = await anOffice()
  const years = ports.database.collection<CalendarYearRecord>('calendarYears')
  const agreed = { off: [], work: [], source: '', by: '', byName: '', agreedBy: '', agreedByName: '', at: '' } as never
  for (let count = 0; count < 120; count++) {
    const centre = String(100_000 + count) as CentreCode
    await years.add({ _id: `${centre}:2027`, centre, year: 2027, edition: 1, agreed })
  }
  await ports.settings.look()
  const known = (centre: number) =>
    ports.calendars.of(String(centre) as CentreCode).years.some(({ year }) => year === 2027)
  expect([100_000, 100_099, 100_100, 100_119, 100_120].map(known)).toEqual([true, true, true, true, false])
})
