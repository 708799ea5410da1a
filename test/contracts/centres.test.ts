import { request as httpsRequest } from 'node:https'
import type { Day } from '../../core/domain/values/day'
import { centreCoreSettings } from '../../local/neighbours/neighbour-settings'
import { signBody } from '../../local/neighbours/signature'
import { type SpawnedNeighbour, spawnNeighbour } from '../../local/neighbours/spawn-neighbour'
import { people } from '../../local/neighbours/world'
import type { CentreCore, PostingState } from '../../server/ports'
import { aWorld, huangshiCore, linkOptions, type TestWorld } from './centres-world'
import { clock, control, identityOf, until } from './neighbour-control'

const retiree = identityOf(people.huangshiRetiree)
const account = people.huangshiRetiree.accounts[0]?.number ?? ''

let world: TestWorld
let neighbour: SpawnedNeighbour
let core: CentreCore & { close(): Promise<void> }

const start = () =>
  spawnNeighbour(
    'centre-core',
    'core-huangshi',
    { ...centreCoreSettings('huangshi', world.plan), postingDelayMs: 300 },
    world.home,
  )

beforeAll(async () => {
  world = await aWorld()
  neighbour = await start()
  core = huangshiCore(world, neighbour.base)
})
afterAll(async () => {
  await core.close()
  await neighbour.close()
  world.remove()
})

async function given<T>(answer: Promise<{ kind: string; value?: T }>): Promise<T> {
  const got = await answer
  if (got.kind !== 'yes') throw new Error(JSON.stringify(got))
  return got.value as T
}

describe('questions', () => {
  it('finds a person with the phone on file and the birthday', async () => {
    expect(await core.findPerson(retiree)).toEqual({
      kind: 'yes',
      value: { phone: people.huangshiRetiree.phone, bornOn: '1966-04-12' },
    })
  })

  it('says no to a stranger, to a wrong name and to a depositor of another centre, in the same words', async () => {
    const answers = await Promise.all([
      core.findPerson({ name: '查无此人', idNumber: retiree.idNumber }),
      core.findPerson({ name: retiree.name, idNumber: identityOf(people.huangshiUnsealed).idNumber }),
      core.findPerson(identityOf(people.alxaLarge)),
    ])
    expect(new Set(answers.map(one => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify({ kind: 'no', code: 'no-such-person', message: '无此缴存人' })]),
    )
  })

  it('gives accounts in our words: status, fen, hundredths of a percent, days and months', async () => {
    const [found] = await given(core.accounts(retiree))
    expect(found).toMatchObject({
      centre: '420200',
      number: account,
      status: 'sealed',
      statusSince: '2026-09-01',
      holder: '王建国',
      openedOn: '2009-07-01',
      unitRatio: 1200,
      personRatio: 1200,
      paidTo: '2026-08',
      unitMonthly: 74_400,
      depositInTransit: false,
    })
    expect(found?.balance).toBeGreaterThan(10_000_000)
  })

  it('gives every account of a person who has two, also when one is frozen or unsealed', async () => {
    expect(await given(core.accounts(identityOf(people.huangshiTwoAccounts)))).toHaveLength(2)
    expect((await given(core.accounts(identityOf(people.huangshiFrozen))))[0]?.status).toBe('frozen')
    expect((await given(core.accounts(identityOf(people.huangshiUnsealed))))[0]?.status).toBe('normal')
  })

  it('gives details whose sum over the years is the balance', async () => {
    const [found] = await given(core.accounts(retiree))
    let sum = 0
    for (let year = 2009; year <= 2026; year++) {
      const entries = await given(core.entries(retiree, account, year))
      for (const entry of entries) {
        expect(entry.on.startsWith(String(year))).toBe(true)
        sum += entry.amount
        expect(entry.balanceAfter).toBe(sum)
      }
      if (year > 2009)
        expect(entries.filter(entry => entry.kind === 'interest').map(entry => entry.on)).toEqual([`${year}-06-30`])
    }
    expect(sum).toBe(found?.balance)
  })

  it('gives loans with the next instalment, and those overdue with since when', async () => {
    const [good] = await given(core.loans(identityOf(people.huangshiWorker)))
    expect(good).toMatchObject({ status: 'normal', rate: 2_850_000, method: 'equal-instalment', amount: 45_000_000 })
    expect(good?.next?.amount).toBe((good?.next?.principal ?? 0) + (good?.next?.interest ?? 0))
    const [late] = await given(core.loans(identityOf(people.huangshiOverdue)))
    expect(late).toMatchObject({ status: 'overdue', overdue: { periods: 2 } })
    const [settled] = await given(core.loans(identityOf(people.huangshiSettled)))
    expect(settled).toMatchObject({ status: 'settled', balance: 0, settledOn: '2025-11-03' })
    expect(settled?.next).toBeUndefined()
    expect(await core.loans(retiree)).toEqual({ kind: 'yes', value: [] })
  })

  it('gives repayments whose principal is the difference between amount and balance', async () => {
    const who = identityOf(people.huangshiWorker)
    const [loan] = await given(core.loans(who))
    const entries = await given(core.loanEntries(who, loan?.number ?? ''))
    expect(entries).toHaveLength(loan?.periodsPaid ?? -1)
    expect(entries.reduce((sum, one) => sum + one.principal, 0)).toBe((loan?.amount ?? 0) - (loan?.balance ?? 0))
  })

  it('does not show one person the account or the loan of another', async () => {
    const worker = identityOf(people.huangshiWorker)
    const [loan] = await given(core.loans(worker))
    expect(await core.entries(worker, account, 2025)).toMatchObject({ kind: 'no', code: 'no-such-account' })
    expect(await core.loanEntries(retiree, loan?.number ?? '')).toMatchObject({ kind: 'no', code: 'no-such-loan' })
  })

  it('knows retirement by shared data, 离休 too, and knows when it does not', async () => {
    expect(await core.retirement(retiree)).toEqual({
      kind: 'yes',
      value: { proved: true, kind: 'retired', on: '2026-08-12' },
    })
    expect(await given(core.retirement(identityOf(people.huangshiVeteran)))).toMatchObject({
      kind: 'veteran-retired',
    })
    expect(await core.retirement(identityOf(people.huangshiWorker))).toEqual({ kind: 'yes', value: { proved: false } })
  })

  it('estimates the closing interest as balance × days × 1.50 % ÷ 360 since 30 June', async () => {
    const on = '2026-12-31' as Day
    const first = await given(core.estimateClosing(retiree, account, on))
    const later = await given(core.estimateClosing(retiree, account, '2027-01-31' as Day))
    expect(first.total).toBe(first.principal + first.interest)
    expect(Math.abs(later.interest - first.interest - (first.principal * 31 * 0.015) / 360)).toBeLessThan(1)
  })
})

describe('the door of the centre', () => {
  it('does not let in anybody without our client certificate', async () => {
    const error = await new Promise<Error | undefined>(done => {
      httpsRequest(`${neighbour.base}/gateway/person/query`, { method: 'POST', ca: world.pki.channelAuthority }, () =>
        done(undefined),
      )
        .once('error', done)
        .end('{}')
    })
    expect(error).toBeDefined()
  })

  it('does not believe a message signed with a key it does not know', async () => {
    const other = world.pki.centres.alxa.messages
    const stranger = huangshiCore(world, neighbour.base, {
      own: { party: 'huangshi', kid: other.kid, privateKey: other.privateKeyPem },
    })
    expect(await stranger.findPerson(retiree)).toEqual({ kind: 'unknown', reason: 'status 401' })
    await stranger.close()
  })

  it('refuses a message older than five minutes', async () => {
    await control(neighbour, 'clock', { offsetMs: 301_000 })
    expect(await core.findPerson(retiree)).toEqual({ kind: 'unknown', reason: 'status 401' })
    await control(neighbour, 'clock', { offsetMs: 0 })
    expect((await core.findPerson(retiree)).kind).toBe('yes')
  })

  it('takes the same signed message only once', async () => {
    const { base, tls, own, peer } = linkOptions(world, 'huangshi', 'core-huangshi', neighbour.base)
    const body = Buffer.from(JSON.stringify({ XingMing: retiree.name, ZJLX: '01', ZJHM: retiree.idNumber }))
    const path = '/gateway/person/query'
    const jws = await signBody(own, peer.party, body, Date.now(), { req: `POST ${path}` })
    const send = () =>
      new Promise<number | undefined>((done, failed) => {
        httpsRequest(`${base}${path}`, { ...tls, method: 'POST', headers: { 'x-jws': jws } }, response =>
          done(response.resume().statusCode),
        )
          .once('error', failed)
          .end(body)
      })
    expect([await send(), await send()]).toEqual([200, 401])
  })

  it('is not believed when another key than the pinned one signs its answers', async () => {
    const { peer } = linkOptions(world, 'huangshi', 'core-huangshi', neighbour.base)
    const pinned = [{ kid: peer.keys[0]?.kid ?? '', publicKey: world.pki.neighbours.bank.messages.publicKeyPem }]
    const careful = huangshiCore(world, neighbour.base, { peer: { ...peer, keys: pinned } })
    expect((await careful.findPerson(retiree)).kind).toBe('unknown')
    await careful.close()
  })
})

describe('closing an account', () => {
  const settled = (order: string) =>
    until(
      async () => await given<PostingState>(core.queryPosting(order)),
      state => state.state === 'posted' || state.state === 'refused',
    )
  const posting = (order: string, who = people.huangshiRetiree, number = account) => ({
    order,
    account: number,
    identity: identityOf(who),
    reason: 'retirement' as const,
    at: clock.now(),
  })

  it('has never heard of an order nobody sent', async () => {
    expect(await core.queryPosting('order-of-nobody')).toEqual({ kind: 'yes', value: { state: 'absent' } })
  })

  it.each([
    ['account-frozen', people.huangshiFrozen],
    ['account-not-sealed', people.huangshiUnsealed],
    ['loan-open', people.huangshiRetiredBorrower],
    ['deposit-in-transit', people.huangshiInTransit],
  ])('sends back an order with %s', async (code, person) => {
    const answer = await core.postWithdrawal(posting(`order-${code}`, person, person.accounts[0]?.number))
    expect(answer).toMatchObject({ kind: 'yes', value: { state: 'refused', code } })
  })

  it('accepts now and posts later, once, also when sent again and killed in between', async () => {
    const before = (await given(core.accounts(retiree)))[0]
    expect(await core.postWithdrawal(posting('order-retiree-1'))).toEqual({ kind: 'yes', value: { state: 'accepted' } })
    expect(await core.postWithdrawal(posting('order-retiree-1'))).toEqual({ kind: 'yes', value: { state: 'accepted' } })
    expect(await core.postWithdrawal(posting('order-retiree-2'))).toMatchObject({
      kind: 'yes',
      value: { state: 'refused', code: 'withdrawal-open' },
    })

    await neighbour.kill()
    expect((await core.queryPosting('order-retiree-1')).kind).toBe('unknown')
    neighbour = await start()
    await core.close()
    core = huangshiCore(world, neighbour.base)

    const state = await settled('order-retiree-1')
    expect(state).toMatchObject({ state: 'posted', principal: before?.balance })
    expect(await given(core.postWithdrawal(posting('order-retiree-1')))).toEqual(state)
    const after = (await given(core.accounts(retiree)))[0]
    expect(after).toMatchObject({ status: 'closed', balance: 0 })
    const year = Number(after?.statusSince?.slice(0, 4))
    const out = (await given(core.entries(retiree, account, year))).filter(one => one.kind === 'withdrawal')
    expect(out.map(one => -one.amount)).toEqual([state.state === 'posted' ? state.total : undefined])
  })

  it('does not know what became of an order the centre has with other content; asked, it says what it has', async () => {
    const number = people.huangshiVeteran.accounts[0]?.number ?? ''
    expect(await core.postWithdrawal(posting('order-retiree-1', people.huangshiVeteran, number))).toEqual({
      kind: 'unknown',
      reason: 'code 1005',
    })
    expect(await core.queryPosting('order-retiree-1')).toMatchObject({ kind: 'yes', value: { state: 'posted' } })
  })

  it('may send an accepted order back at posting time', async () => {
    const number = people.huangshiVeteran.accounts[0]?.number ?? ''
    await control(neighbour, 'behaviour', { posting: { refuse: { code: '2099', message: '账务日终', times: 1 } } })
    await core.postWithdrawal(posting('order-veteran-1', people.huangshiVeteran, number))
    expect(await settled('order-veteran-1')).toEqual({ state: 'refused', code: 'centre-2099', message: '账务日终' })
    expect((await given(core.accounts(identityOf(people.huangshiVeteran))))[0]?.status).toBe('sealed')
  })
})
