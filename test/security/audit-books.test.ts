import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CentreCode } from '../../core/domain/values/ids'
import { depositor, logInByFace } from '../../local/acting/depositor'
import { fireClock } from '../../local/acting/fire-clock'
import { propose, submitRetirement } from '../../local/acting/retirement'
import { signIn } from '../../local/acting/staff'
import { wind } from '../../local/acting/wind'
import { people } from '../../local/neighbours/world'
import type { World } from '../../local/world/start-world'
import { openWorld } from '../stage/open-world'

const cache = resolve(__dirname, '../../.cache')
mkdirSync(cache, { recursive: true })
const folder = mkdtempSync(join(cache, 'audit-'))
const at = (name: string) => join(folder, name)
const huangshi = CentreCode.parse('420200')

let world: World
beforeAll(async () => {
  world = await openWorld()
  writeFileSync(at('public.pem'), world.auditPublicKey)
}, 120_000)
afterAll(async () => {
  await world?.close()
  rmSync(folder, { recursive: true })
}, 30_000)

const verify = () => world.operate('verify-audit', [folder, '--key', `audit-1=${at('public.pem')}`])

test('what people did is sealed by the timer, leaves the cloud as files, and any machine finds what was done to it', async () => {
  const who = depositor(world, 'openid-audit')
  const person = people.huangshiRetiree
  await logInByFace(world, who, person, huangshi)
  const { id } = await submitRetirement(world, who, person, huangshi)
  const handler = await signIn(world, 'hs-jingban')
  await propose(handler, id)
  await fireClock(world)
  await wind(world, 86_400)
  await signIn(world, 'hs-fuhe')
  await fireClock(world)
  const said = await world.operate('export-audit', [folder])
  expect(said).toMatch(/heads: 1/)
  expect(await verify()).toContain('nothing found')

  const entries = readFileSync(at('entries.ndjson'), 'utf8')
  expect(entries).not.toContain(person.name)
  expect(entries).not.toContain(person.idNumber)
  expect(entries).toContain('"application.propose"')

  const tampered = async (file: string, change: (text: string) => string) => {
    const before = readFileSync(at(file), 'utf8')
    writeFileSync(at(file), change(before))
    const failure = await verify().then(
      () => 'nothing was found',
      (error: Error) => error.message,
    )
    writeFileSync(at(file), before)
    return failure
  }
  expect(
    await tampered('entries.ndjson', text => text.replace('"application.propose"', '"application.approve"')),
  ).toContain('entry-changed')
  expect(await tampered('entries.ndjson', text => text.split('\n').slice(1).join('\n'))).toContain('entry-missing')
  expect(await tampered('cases.ndjson', text => text.replace('"propose"', '"approve"'))).toContain('event-changed')
  expect(await tampered('blocks.ndjson', text => `${text.split('\n').slice(0, -2).join('\n')}\n`)).toMatch(/found/)
}, 120_000)
