import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fen } from '../../core/domain/values/fen'
import type { CentreCode } from '../../core/domain/values/ids'
import { bankSettings } from '../../local/neighbours/neighbour-settings'
import { type SpawnedNeighbour, spawnNeighbour } from '../../local/neighbours/spawn-neighbour'
import { people } from '../../local/neighbours/world'
import type { WorldPerson } from '../../local/neighbours/world-shapes'
import { bank } from '../../server/adapters/bank/bank'
import { paymentState } from '../../server/adapters/bank/payment-state'
import { verifyNotice } from '../../server/adapters/centres/notice-signature'
import { type SignedLink, signedLink } from '../../server/adapters/centres/signed-link'
import type { Answer, Bank, Payment, PaymentState } from '../../server/ports'
import { aWorld, linkOptions, type TestWorld } from './centres-world'
import { clock, control, until } from './neighbour-control'

interface Journal {
  payments: { key: string; card: string; amount: number }[]
}

let world: TestWorld
let neighbour: SpawnedNeighbour
let link: SignedLink
let port: Bank
let door: Server
const notices: { headers: Record<string, string | string[] | undefined>; body: Buffer; path: string }[] = []

const start = () => spawnNeighbour('bank', 'bank', { ...bankSettings(world.plan), paymentDelayMs: 300 }, world.home)
const connect = () => {
  link = signedLink(linkOptions(world, 'huangshi', 'bank', neighbour.base, { timeoutMs: 1000 }))
  port = bank({
    link,
    clock,
    node: 'TB0001',
    payers: { ['420200' as CentreCode]: { customer: 'C420200', account: '6299000001', name: '黄石市住房公积金中心' } },
  })
}

beforeAll(async () => {
  door = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    notices.push({ headers: request.headers, body: Buffer.concat(parts), path: request.url ?? '' })
    response.writeHead(204).end()
  })
  await new Promise<void>(done => door.listen(0, '127.0.0.1', done))
  world = await aWorld({ exchangeBase: `http://127.0.0.1:${(door.address() as AddressInfo).port}` })
  neighbour = await start()
  connect()
})
afterAll(async () => {
  await link.close()
  await neighbour.close()
  await new Promise(done => door.close(done))
  world.remove()
})

function payee(person: WorldPerson, index = 0): Payment['payee'] {
  const card = person.cards[index]
  if (!card) throw new Error(`${person.name} has no card ${index}`)
  return { name: person.name, idNumber: person.idNumber, bank: card.bank, card: card.number }
}

let orders = 0
function payment(to: Payment['payee'], more: Partial<Payment> = {}): Payment {
  orders += 1
  return {
    order: `20261122-order-${orders}`,
    centre: '420200' as CentreCode,
    payee: to,
    amount: fen(23_904_605),
    principal: fen(23_760_609),
    interest: fen(143_996),
    summary: '退休提取',
    at: clock.now(),
    ...more,
  }
}

async function paidTo(card: string): Promise<number[]> {
  const { payments } = await control<Journal>(neighbour, 'journal')
  return payments.filter(one => one.card === card).map(one => one.amount)
}

const isState = (state: PaymentState['state']) => (answer: Answer<PaymentState>) =>
  answer.kind === 'yes' && answer.value.state === state

describe('whose card it is', () => {
  it.each<[string, () => Payment['payee'], object]>([
    [
      'an own debit card',
      () => payee(people.huangshiRetiree),
      { kind: 'yes', value: { ownName: true, cardKind: 'debit' } },
    ],
    [
      'an own credit card',
      () => payee(people.huangshiRetiree, 2),
      { kind: 'yes', value: { ownName: true, cardKind: 'credit' } },
    ],
    [
      "somebody else's card",
      () => ({ ...payee(people.huangshiFrozen), name: '王建国', idNumber: people.huangshiRetiree.idNumber }),
      { kind: 'yes', value: { ownName: false, cardKind: 'debit' } },
    ],
    [
      'a card with the right name and a wrong identity number',
      () => ({ ...payee(people.huangshiRetiree), idNumber: people.huangshiFrozen.idNumber }),
      { kind: 'yes', value: { ownName: false, cardKind: 'debit' } },
    ],
    ['a closed card', () => payee(people.huangshiVeteran), { kind: 'no', code: 'card-closed', message: '该卡已销户' }],
    [
      'no card at all',
      () => ({ ...payee(people.huangshiRetiree), card: '6200000000000000000' }),
      { kind: 'no', code: 'no-such-card', message: '该行无此卡号' },
    ],
    [
      'a card of another bank',
      () => ({ ...payee(people.huangshiRetiree), bank: '104' }),
      { kind: 'no', code: 'no-such-card', message: '该行无此卡号' },
    ],
  ])('knows %s', async (_, to, expected) => {
    expect(await port.verifyCard(to())).toEqual(expected)
  })
})

describe('paying', () => {
  it('pays, and says the same when the same order comes again', async () => {
    const to = payee(people.huangshiRetiree)
    const order = payment(to)
    const first = await port.pay(order)
    expect(first).toMatchObject({ kind: 'yes', value: { state: 'paid', serial: expect.any(String) } })
    expect(await port.pay(order)).toEqual(first)
    expect(await port.queryPayment(order.order)).toEqual(first)
    expect(await paidTo(to.card)).toEqual([order.amount])
  })

  it('pays once when fifty send the same order at once', async () => {
    const to = payee(people.alxaInstant)
    const order = payment(to)
    const answers = await Promise.all(Array.from({ length: 50 }, () => port.pay(order)))
    expect(new Set(answers.filter(isState('paid')).map(one => JSON.stringify(one))).size).toBe(1)
    expect(answers.filter(one => one.kind === 'no')).toEqual([])
    expect(await paidTo(to.card)).toEqual([order.amount])
  })

  it('does not know what became of an order the bank has with another amount; nothing more is paid', async () => {
    const to = payee(people.huangshiUnsealed)
    const order = payment(to)
    await port.pay(order)
    const other = { ...order, amount: fen(order.amount + 100), principal: fen(order.principal + 100) }
    expect(await port.pay(other)).toEqual({ kind: 'unknown', reason: 'code E409' })
    expect(await port.queryPayment(order.order)).toMatchObject({ kind: 'yes', value: { state: 'paid' } })
    expect(await paidTo(to.card)).toEqual([order.amount])
  })

  it.each<[string, () => Payment['payee']]>([
    ['name-mismatch', () => ({ ...payee(people.huangshiFrozen), name: '陈国清' })],
    ['card-closed', () => payee(people.huangshiVeteran)],
    ['not-a-debit-card', () => payee(people.huangshiRetiree, 2)],
    ['no-such-card', () => ({ ...payee(people.huangshiFrozen), card: '6200000000000000000' })],
  ])('is refused for %s, and stays refused', async (code, to) => {
    const order = payment(to())
    const refused = { kind: 'yes', value: { state: 'refused', code, message: expect.any(String) } }
    expect(await port.pay(order)).toEqual(refused)
    expect(await port.queryPayment(order.order)).toEqual(refused)
    expect(await paidTo(order.payee.card)).toEqual([])
  })

  it('may be accepted now and paid later, also when the bank is killed in between, once', async () => {
    const to = payee(people.huangshiRetiree, 1)
    const order = payment(to)
    expect(await port.pay(order)).toEqual({ kind: 'yes', value: { state: 'accepted' } })
    await neighbour.kill()
    expect((await port.queryPayment(order.order)).kind).toBe('unknown')
    neighbour = await start()
    await link.close()
    connect()
    await until(() => port.queryPayment(order.order), isState('paid'))
    expect(await port.pay(order)).toMatchObject({ value: { state: 'paid' } })
    expect(await paidTo(to.card)).toEqual([order.amount])
  })

  it('does not know when the bank paid and kept silent, and finds out by asking', async () => {
    const to = payee(people.huangshiWorker, 1)
    const order = payment(to)
    expect((await port.pay(order)).kind).toBe('unknown')
    expect(await paidTo(to.card)).toEqual([order.amount])
    expect(await port.queryPayment(order.order)).toMatchObject({ kind: 'yes', value: { state: 'paid' } })
  })

  it('does not know when the bank did nothing and kept silent; asked, the bank has never heard of it', async () => {
    const to = payee(people.huangshiWorker, 2)
    const order = payment(to)
    expect((await port.pay(order)).kind).toBe('unknown')
    expect(await paidTo(to.card)).toEqual([])
    expect(await port.queryPayment(order.order)).toEqual({ kind: 'yes', value: { state: 'absent' } })
  })

  it('throws on an order that is wrong in itself: parts that do not add up, a centre without account', async () => {
    const to = payee(people.huangshiFrozen)
    await expect(port.pay(payment(to, { principal: fen(1) }))).rejects.toThrow('principal plus interest')
    await expect(port.pay(payment(to, { centre: '999999' as CentreCode }))).rejects.toThrow('no paying account')
    expect(await paidTo(to.card)).toEqual([])
  })
})

describe('when the line is bad', () => {
  afterEach(() => control(neighbour, 'behaviour', { fault: 'none' }))

  it.each([
    'reset-before',
    'reset-after',
    'silence-before',
    'silence-after',
    'status',
    'truncate',
    'odd-shape',
    'wrong-signature',
    'unsigned',
    'stale-reply',
    'replay-reply',
    'wrong-receiver',
  ])('knows nothing after %s, asks, and money leaves once', async fault => {
    const to = payee(people.huangshiTwoAccounts)
    const before = (await paidTo(to.card)).length
    expect((await port.pay(payment(payee(people.huangshiSettled)))).kind).toBe('yes')
    const order = payment(to)
    await control(neighbour, 'behaviour', { fault, path: '/bank/payment', times: 1 })
    expect((await port.pay(order)).kind).toBe('unknown')
    expect((await paidTo(to.card)).length - before).toBeLessThanOrEqual(1)

    const asked = await port.queryPayment(order.order)
    expect(asked.kind).toBe('yes')
    if (isState('absent')(asked)) expect(isState('paid')(await port.pay(order))).toBe(true)
    else expect(isState('paid')(asked)).toBe(true)
    await Promise.all([port.pay(order), port.pay(order)])
    expect((await paidTo(to.card)).length - before).toBe(1)
  })

  it('never repeats a payment by itself, but repeats a question', async () => {
    const to = payee(people.huangshiInTransit)
    const order = payment(to)
    await control(neighbour, 'behaviour', { fault: 'reset-before', times: 1 })
    expect((await port.pay(order)).kind).toBe('unknown')
    expect(await paidTo(to.card)).toEqual([])
    await control(neighbour, 'behaviour', { fault: 'reset-before', times: 2 })
    expect(await port.queryPayment(order.order)).toEqual({ kind: 'yes', value: { state: 'absent' } })
  })
})

it('tells the exchange door of every payment, signed', async () => {
  const { payments } = await control<Journal>(neighbour, 'journal')
  await until(
    () => new Set(notices.map(one => paymentState(JSON.parse(one.body.toString()))?.order)).size,
    count => count === payments.length,
  )
  const { kid, publicKeyPem } = world.pki.neighbours.bank.messages
  for (const notice of notices) {
    const sender = await verifyNotice({
      ...notice,
      path: '/exchange/payments',
      receiver: 'exchange',
      keys: [{ kid, party: 'bank', publicKey: publicKeyPem }],
      now: clock.now(),
    })
    expect(sender).toMatchObject({ kind: 'accepted', party: 'bank' })
    expect(paymentState(JSON.parse(notice.body.toString()))?.state.state).toBe('paid')
  }
})
