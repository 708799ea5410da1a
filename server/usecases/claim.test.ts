import { flows } from '../../core/catalogue/flows/flow-named'
import { staffDoor } from '../../core/contract/staff/staff-door'
import { StaffRole } from '../../core/contract/staff/staff-view'
import type { Application } from '../../core/domain/application/application'
import { ApplicationId } from '../../core/domain/values/ids'
import { queueRow } from '../views/queue-row'
import { claim } from './claim'
import { listQueue } from './list-queue'
import { release } from './release'
import { anApplyWorld, handsIn, staffOf, stored } from './testing/apply-story'
import { mustReply } from './testing/must'

const roles = StaffRole.options
const states = flows.flatMap(flow => Object.keys(flow.states).map(state => ({ flow: flow.name, state })))

test('the row offers 认领 and 释放 in every state of every flow to exactly those who may do it', async () => {
  const world = await anApplyWorld()
  const { ports, centre } = world
  const { _id, version: _, ...model } = await stored(world, (await handsIn(world)).id)
  const applications = ports.database.collection<Application>('applications')
  const staff = await Promise.all(roles.map(role => staffOf(ports, centre, `one-${role}`, role)))
  const wrong: string[] = []
  let offered = 0
  for (const [index, { flow, state }] of states.entries())
    for (const [place, asking] of staff.entries()) {
      const id = ApplicationId.parse(`${index * 16 + place}`.padStart(32, '0'))
      await applications.add({ ...model, _id: id, flow, state, assignee: '', leaseUntil: '' })
      const before = await stored(world, id)
      const row = queueRow(ports.calendars, before, asking.staff, ports.clock.now())
      const claimed = await claim(ports, asking, { application: id, version: row.version })
      if ((row.claimable ?? false) !== claimed.ok) wrong.push(`${flow} ${state} ${roles[place]}: claim`)
      if (claimed.ok) {
        offered += 1
        const back = await release(ports, asking, { application: id, version: claimed.body.row.version })
        if (!claimed.body.row.releasable || !back.ok) wrong.push(`${flow} ${state} ${roles[place]}: release`)
      } else if (row.releasable) wrong.push(`${flow} ${state} ${roles[place]}: release offered`)
    }
  expect(wrong).toEqual([])
  expect(offered).toBeGreaterThanOrEqual(flows.length)
})

test('the door lets in for 认领 and 释放 exactly the parts the flows give it to', () => {
  for (const action of ['claim', 'release'] as const) {
    const parts = flows.flatMap(({ states }) => Object.values(states).flatMap(({ on }) => on[action]?.by ?? []))
    expect([...new Set<string>(parts)].sort()).toEqual([...(staffDoor[action].roles ?? [])].sort())
  }
})

test('what somebody else holds is not offered until their half hour is over', async () => {
  const world = await anApplyWorld()
  const { ports, centre } = world
  const { id } = await handsIn(world)
  const [li, chen] = [await staffOf(ports, centre, '李敏', 'handler'), await staffOf(ports, centre, '陈晨', 'handler')]
  mustReply(await claim(ports, li, { application: id, version: (await stored(world, id)).revision }))
  const seen = async () =>
    mustReply(await listQueue(ports, chen, { queue: 'reviewing', filter: {} })).rows.map(row => row.claimable ?? false)
  expect(await seen()).toEqual([false])
  ports.clock.pass(1801)
  expect(await seen()).toEqual([true])
})
