import { CentreCode } from '../../core/domain/values/ids'
import { depositor, logInByFace } from '../../local/acting/depositor'
import { fireClock } from '../../local/acting/fire-clock'
import { freshKey } from '../../local/acting/retirement'
import { until } from '../../local/acting/until'
import { wind } from '../../local/acting/wind'
import { people } from '../../local/neighbours/world'
import type { World } from '../../local/world/start-world'
import { openWorld } from '../stage/open-world'
import { counts, killedDuring, moment, submitUnderFire } from '../stage/under-fire'

const alxa = CentreCode.parse('152900')

let world: World
beforeAll(async () => {
  world = await openWorld()
}, 120_000)
afterAll(async () => {
  await world?.close()
}, 30_000)

test('killed while a person submits, again and again: what was acknowledged is there, and it is one', async () => {
  const person = people.alxaUnproved
  const who = depositor(world, 'openid-qian')
  await logInByFace(world, who, person, alxa)
  for (let round = 0; round < 3; round++) {
    const id = await submitUnderFire(world, who, person, alxa, moment(round))
    const { version } = (await who.get('show-application', { application: id })).application
    const body = { application: id, version, key: freshKey() }
    const withdrawn = await killedDuring(world, moment(round) / 6, () => who.ask('withdraw-application', body))
    const after = await until('the case is withdrawn', async () => {
      const now = (await who.get('show-application', { application: id })).application
      if (now.shown.state === 'withdrawn') return now
      expect(withdrawn?.ok ?? false).toBe(false)
      await who.ask('withdraw-application', { ...body, version: now.version })
      return undefined
    })
    expect(after.shown.state).toBe('withdrawn')
    // Its claim is given back with the effects still owed.
    await until('the person may apply anew', async () => {
      const check = await who.get('check-before-apply', { centre: alxa, item: after.item })
      if (check.passed) return true
      await wind(world, 61)
      await fireClock(world)
      return false
    })
  }
  console.log(`kills ${counts.kills}, answered ${counts.acknowledged}, unanswered ${counts.unanswered}`)
}, 240_000)
