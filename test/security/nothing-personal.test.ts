import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { CentreCode } from '../../core/domain/values/ids'
import { depositor, logInByFace } from '../../local/acting/depositor'
import { fireClock } from '../../local/acting/fire-clock'
import { propose, submitRetirement } from '../../local/acting/retirement'
import { signIn } from '../../local/acting/staff'
import { people } from '../../local/neighbours/world'
import type { World } from '../../local/world/start-world'
import { openWorld } from '../stage/open-world'

const huangshi = CentreCode.parse('420200')
const person = people.huangshiRetiree

let world: World
beforeAll(async () => {
  world = await openWorld()
}, 120_000)
afterAll(async () => {
  await world?.close()
}, 30_000)

/** Everything the cloud has on disk: database with its journal, storage with its names, log. */
function onDisk(folder: string): { path: string; bytes: Buffer }[] {
  if (!existsSync(folder)) return []
  if (!statSync(folder).isDirectory()) return [{ path: folder, bytes: readFileSync(folder) }]
  return readdirSync(folder).flatMap(name => onDisk(join(folder, name)))
}

test('after a whole case nothing on the disk of the cloud, no name of a file and no line of the log tells who it was', async () => {
  const who = depositor(world, 'openid-nothing')
  await logInByFace(world, who, person, huangshi)
  const { id } = await submitRetirement(world, who, person, huangshi)
  const handler = await signIn(world, 'hs-jingban')
  await propose(handler, id)
  await handler.get('search', { text: person.idNumber })
  await handler.get('reveal', { application: id, field: 'idNumber', reason: '核对证件号码' })
  await fireClock(world)

  const card = person.cards[0]?.number ?? ''
  const account = person.accounts[0]?.number ?? ''
  const secrets = { name: person.name, idNumber: person.idNumber, phone: person.phone, card, account }
  const files = [...onDisk(join(world.home, 'cloud')), ...onDisk(join(world.home, 'cloud.log'))]
  expect(files.length).toBeGreaterThan(5)
  const told: string[] = []
  for (const { path, bytes } of files)
    for (const [what, secret] of Object.entries(secrets))
      for (const form of [
        secret,
        Buffer.from(secret).toString('base64').replace(/=+$/, ''),
        JSON.stringify(secret).slice(1, -1),
      ])
        if (path.includes(form) || bytes.includes(form)) told.push(`${what} in ${path}`)
  expect(told).toEqual([])
  // What may be seen is there: the masked name, so that the search above looked at the right files.
  expect(files.some(({ bytes }) => bytes.includes(id))).toBe(true)
}, 120_000)
