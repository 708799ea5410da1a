import type { StaffRole } from '../../core/contract/staff/staff-view'
import { plus } from '../../core/domain/calendar/plus'
import type { Alert } from '../records/alert'
import { listAlerts, markAlertSeen } from './alerts'
import { anApplyWorld, nobody, staffOf } from './testing/apply-story'
import { mustReply } from './testing/must'

async function aBusyCentre() {
  const world = await anApplyWorld()
  const { ports, centre } = world
  let made = 0
  const calls = async (roles: StaffRole[], count: number, more: Partial<Alert> = {}) => {
    for (let i = 0; i < count; i += 1) {
      made += 1
      await ports.database.collection<Alert>('alerts').add({
        _id: `alert-${String(made).padStart(4, '0')}`,
        centre: centre.code,
        department: centre.departments[0]?.id as Alert['department'],
        application: nobody,
        number: `N-${made}`,
        roles,
        assignee: '',
        what: '1',
        words: '期限将到',
        at: plus(ports.clock.now(), made),
        seen: false,
        ...more,
      })
    }
  }
  return { ...world, calls }
}

test('one’s own call shows however many older ones of the centre call others', async () => {
  const { ports, centre, calls } = await aBusyCentre()
  await calls(['liaison'], 120)
  await calls(['archivist'], 1)
  const archivist = await staffOf(ports, centre, '档案', 'archivist')
  const reply = mustReply(await listAlerts(ports, archivist, {}))
  expect(reply.alerts.map(({ number }) => number)).toEqual(['N-121'])
  expect(reply).toMatchObject({ count: 1 })
  expect(reply.next).toBeUndefined()
})

test('beyond a page the number is right, and page by page every one comes once, oldest first', async () => {
  const { ports, centre, calls } = await aBusyCentre()
  const both = await staffOf(ports, centre, '李敏', 'handler', 'approver')
  await calls(['handler', 'approver'], 60)
  await calls(['liaison'], 30)
  await calls(['liaison'], 30, { assignee: both.staff._id })
  await calls(['approver'], 45, { assignee: both.staff._id })
  await calls(['handler'], 5, { seen: true })
  const numbers: string[] = []
  let after: string | undefined
  do {
    const reply = mustReply(await listAlerts(ports, both, { after }))
    expect(reply.count).toBe(135)
    expect(reply.alerts.length).toBeLessThanOrEqual(50)
    numbers.push(...reply.alerts.map(({ number }) => number))
    after = reply.next
  } while (after)
  const expected = [...Array(165).keys()].map(at => at + 1).filter(at => at <= 60 || at > 90)
  expect(numbers).toEqual(expected.map(at => `N-${at}`))
})

test('another centre’s calls, and those of others, are none of theirs', async () => {
  const { ports, centre, calls } = await aBusyCentre()
  await calls(['handler'], 1, { centre: '999999' as Alert['centre'] })
  await calls(['window'], 1)
  const handler = await staffOf(ports, centre, '李敏', 'handler')
  expect(mustReply(await listAlerts(ports, handler, {}))).toEqual({ alerts: [], count: 0 })
  expect((await markAlertSeen(ports, handler, { id: 'alert-0002' })).ok).toBe(false)
})
