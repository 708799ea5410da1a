import { purchaseWithdrawal } from '../../core/catalogue/items/purchase-withdrawal'
import { centres } from '../../core/catalogue/registry'
import type { Application } from '../../core/domain/application/application'
import { ApplicationId } from '../../core/domain/values/ids'
import { residentIdCheckDigit } from '../../core/domain/values/resident-id'
import type { AskingStaff } from '../records/staff'
import { addApplicant } from './add-applicant'
import { claim } from './claim'
import { issueCertificate } from './issue-certificate'
import { lookUpAccounts } from './look-up-accounts'
import { search } from './search'
import { aCorePerson } from './testing/a-core-person'
import { aKey, anApplyWorld, centreOf, handsIn, staffOf, stored } from './testing/apply-story'
import { aWorldFor, takesDown } from './testing/exchange-story'
import type { MemoryPorts } from './testing/memory-ports'
import { mustReply } from './testing/must'
import { sent } from './testing/sent-story'

const found = async (ports: MemoryPorts, staff: AskingStaff, text: string) => {
  const { rows, by } = mustReply(await search(ports, staff, { text }))
  return { by, ids: rows.map(({ id }) => id) }
}

async function aDesk() {
  const world = await anApplyWorld()
  const { id } = await handsIn(world)
  const { number } = await stored(world, id)
  const handler = await staffOf(world.ports, world.centre, '李敏', 'handler')
  const { name, idNumber } = world.person.identity
  return { ...world, id, number, handler, name, idNumber, tail: world.person.phone.slice(-4) }
}

test('what is printed on a receipt finds its case, as it is pasted: number, name, identity number, phone tail beside the name', async () => {
  const { ports, id, number, handler, name, idNumber, tail } = await aDesk()
  const wide = (text: string) => text.replace(/[!-~]/g, each => String.fromCharCode(each.charCodeAt(0) + 0xfee0))
  for (const [text, by] of [
    [number, 'number'],
    [` ${number.toLowerCase().replace('-', '')}\n`, 'number'],
    [wide(number), 'number'],
    [name, 'name'],
    [`${[...name].join('　')} `, 'name'],
    [idNumber, 'id-number'],
    [idNumber.replace(/(\d{6})(\d{8})/, '$1 $2 \u200b'), 'id-number'],
    [wide(idNumber), 'id-number'],
    [`${name} ${tail}`, 'name-and-phone'],
    [`${wide(tail)}${name}`, 'name-and-phone'],
    [`${name} 尾号：${tail}`, 'name-and-phone'],
  ] as const)
    expect([text, await found(ports, handler, text)]).toEqual([text, { by, ids: [id] }])
  expect((await search(ports, handler, { text: ' \u200b' })).ok).toBe(false)
  for (const text of [`${name} 0000`, `${name}甲`, number.replace(/.$/, '_'), tail, idNumber.slice(0, 17)])
    expect([text, (await found(ports, handler, text)).ids]).toEqual([text, []])
  expect(ports.audited.filter(({ action }) => action === 'queue.search').length).toBe(16)
  expect(JSON.stringify(ports.audited)).not.toContain(name)
})

test('the number that joins two centres finds each centre its own case', async () => {
  const { world, here, there, a, b } = await sent()
  const number = (await stored(world, here)).intake?.exchanges[0] ?? ''
  const [ours, theirs] = [world.at(a, 'liaison'), world.at(b, 'liaison')]
  expect(await found(world.ports, ours, number)).toEqual({ by: 'exchange', ids: [here] })
  expect(await found(world.ports, theirs, number.replace(/(\d{4})/g, '$1 '))).toEqual({ by: 'exchange', ids: [there] })
  expect((await found(world.ports, ours, `${number.slice(0, -1)}x`)).ids).toEqual([])
})

test('who applies beside the applicant is found by their own name, number and phone', async () => {
  const world = await aWorldFor(centres[1] as never, purchaseWithdrawal)
  const { ports, a, b, at } = world
  const id = await takesDown(world, purchaseWithdrawal, 'two-place')
  const spouse = {
    ...aCorePerson(b.code).identity,
    name: '赵晓梅',
    idNumber: `15000019800101002${residentIdCheckDigit('15000019800101002')}`,
    phone: '13900004321',
  }
  mustReply(
    await addApplicant(ports, at(a, 'window'), {
      application: id,
      version: (await stored(world, id)).revision,
      key: aKey(),
      to: b.code,
      why: 'deposit',
      relation: 'spouse',
      applicant: spouse,
      payee: { bank: '102', card: '6222020200012345678' },
      amount: '100.00',
    } as never),
  )
  for (const text of [spouse.name, spouse.idNumber, `${spouse.name}4321`])
    expect([text, (await found(ports, at(a, 'window'), text)).ids]).toEqual([text, [id]])
})

test('a certificate is found by its number, at the centre that issued it, masked', async () => {
  const { ports, asking, centre, handler, name, idNumber } = await aDesk()
  const { accounts } = mustReply(await lookUpAccounts(ports, asking, { centre: centre.code }))
  const account = accounts[0]?.id ?? ''
  const { certificate } = mustReply(
    await issueCertificate(ports, asking, { centre: centre.code, account, kind: 'deposit', key: aKey() }),
  )
  const reply = mustReply(await search(ports, handler, { text: ` ${certificate.number.toLowerCase()}` }))
  expect(reply).toMatchObject({
    by: 'certificate',
    rows: [],
    certificates: [{ number: certificate.number, stateWords: '有效' }],
  })
  for (const secret of [name, idNumber]) expect(JSON.stringify(reply)).not.toContain(secret)
  const foreign = await staffOf(ports, centreOf('instant'), 'foreign', 'handler')
  expect(mustReply(await search(ports, foreign, { text: certificate.number })).certificates).toEqual([])
})

test('another centre finds nothing by any of them; 12329 finds what its caller reads from the receipt', async () => {
  const { ports, centre, id, number, name, idNumber, tail } = await aDesk()
  const foreign = await staffOf(ports, centreOf('instant'), 'foreign', 'handler', 'liaison')
  const agent = await staffOf(ports, centre, 'agent', 'hotline')
  for (const text of [number, name, idNumber, `${name}${tail}`]) {
    expect((await found(ports, foreign, text)).ids).toEqual([])
    const reply = mustReply(await search(ports, agent, { text }))
    expect(reply.rows.map(row => row.id)).toEqual([id])
    for (const secret of [name, idNumber]) expect(JSON.stringify(reply)).not.toContain(secret)
  }
})

test('a case of before the new index is found at once, and is indexed when it changes next', async () => {
  const { ports, id, number, handler, name, idNumber, tail, ...world } = await aDesk()
  const applications = ports.database.collection<Application>('applications')
  const { personIndexes: _, ...old } = await stored({ ports }, id)
  await applications.replace(old as typeof old & { version: number })
  for (const text of [number, name, idNumber, `${name}${tail}`])
    expect([text, (await found(ports, handler, text)).ids]).toEqual([text, [id]])
  expect((await found(ports, handler, `${name}0000`)).ids).toEqual([])
  mustReply(await claim(ports, handler, { application: id, version: (await stored({ ports, ...world }, id)).revision }))
  expect((await stored({ ports }, id)).personIndexes).toHaveLength(3)
})

test('of a common name the newest fifty show, and that there are more; the phone tail finds the one behind them', async () => {
  const { ports, id, handler, name, tail } = await aDesk()
  const applications = ports.database.collection<Application>('applications')
  const { version: _, personIndexes: __, ...model } = await stored({ ports }, id)
  for (let index = 0; index < 120; index += 1)
    await applications.add({
      ...model,
      _id: ApplicationId.parse(String(index).padStart(32, '0')),
      submittedAt: `2026-11-24T00:00:00.${String(index).padStart(3, '0')}Z` as Application['submittedAt'],
      masked: { ...model.masked, phone: '139****0000' },
    })
  const reply = mustReply(await search(ports, handler, { text: name }))
  expect([reply.rows.length, reply.more]).toEqual([50, true])
  expect(reply.rows[0]?.id).toBe('119'.padStart(32, '0'))
  expect((await found(ports, handler, `${name}${tail}`)).ids).toEqual([id])
})
