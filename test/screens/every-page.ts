import { pageAddress } from '../../core/domain/page/page-address'
import type { PageName, QueryArgument } from '../../core/domain/page/pages'
import { CentreCode } from '../../core/domain/values/ids'
import { agree } from '../../local/acting/agree'
import { type Depositor, depositor, logInByFace } from '../../local/acting/depositor'
import { pictures } from '../../local/acting/pictures'
import {
  approve,
  beginDraft,
  fillDraft,
  freshKey,
  propose,
  retirement,
  submitRetirement,
  untilState,
} from '../../local/acting/retirement'
import { type Staff, signIn } from '../../local/acting/staff'
import { people } from '../../local/neighbours/world'
import type { WorldPerson } from '../../local/neighbours/world-shapes'
import type { World } from '../../local/world/start-world'

const huangshi = CentreCode.parse('420200')
const alxa = CentreCode.parse('152900')

/** Somebody on whose phone pages are opened, and the addresses of those pages. */
export interface Visitor {
  name: string
  openid: string
  /** Which official account's code was scanned. */
  scene: string
  /** What the phone has stored since the log-in. */
  session: unknown
  addresses: readonly string[]
}

/** Cases in the states the pages are about, so that every page has something to say. */
export async function everyPage(world: World): Promise<readonly Visitor[]> {
  const handler = await signIn(world, 'hs-jingban')
  const approver = await signIn(world, 'hs-fuhe')
  return [
    {
      name: 'a guest',
      openid: 'screens-guest',
      scene: `oa-${huangshi}`,
      session: undefined,
      addresses: guestPages,
    },
    await somebodyWriting(world),
    await somebodyCorrecting(world, handler),
    await somebodyRefusedByTheBank(world, handler, approver),
    await somebodyBorrowing(world),
  ]
}

/** As WeChat opens it: with a slash in front. */
const at = <N extends PageName>(page: N, ...query: QueryArgument<N>) => `/${pageAddress(page, ...query)}`

const guestPages = [
  at('home'),
  at('applications'),
  at('me'),
  at('logIn'),
  at('centres'),
  at('proveByFace'),
  at('proveByPassword'),
  at('proveAtWindow'),
  at('register'),
  at('resetPassword'),
  at('item', { item: 'retirement-withdrawal' }),
  at('window'),
  at('text', { notice: 'user' }),
  at('help'),
]

async function arrive(world: World, openid: string, person: WorldPerson, centre: CentreCode): Promise<Depositor> {
  const who = depositor(world, openid)
  await logInByFace(world, who, person, centre)
  return who
}

async function visitor(
  who: Depositor,
  name: string,
  centre: CentreCode,
  addresses: readonly string[],
): Promise<Visitor> {
  const { me } = await who.get('show-me', {})
  const session = { token: who.session(), expiresAt: '2026-11-24T08:00:00.000Z', me }
  return { name, openid: who.openid, scene: `oa-${centre}`, session, addresses }
}

async function somebodyWriting(world: World): Promise<Visitor> {
  const who = await arrive(world, 'screens-writing', people.alxaLarge, alxa)
  const empty = await beginDraft(who, alxa)
  const { accounts } = await who.get('look-up-accounts', { centre: alxa })
  const account = accounts[0]?.id ?? ''
  const key = freshKey()
  const answers = { loanCentre: '示例省示例市住房公积金中心', borrowerRole: 'borrower' }
  const issued = await who.get('issue-certificate', { centre: alxa, account, kind: 'loan-use', answers, key })
  await fillDraft(who, people.alxaLarge, empty, undefined, await pictures())
  return visitor(who, 'somebody with a form filled in', alxa, [
    at('home'),
    at('fund'),
    at('years', { account }),
    at('certificates'),
    at('certificate', { number: issued.certificate.number }),
    at('checks', { item: retirement }),
    at('form', { draft: empty.id }),
    at('settings'),
    at('consents'),
    at('sessions'),
    at('notices'),
  ])
}

async function somebodyCorrecting(world: World, handler: Staff): Promise<Visitor> {
  const person = people.huangshiRetiree
  const who = await arrive(world, 'screens-correcting', person, huangshi)
  const { id } = await submitRetirement(world, who, person, huangshi, undefined, await pictures())
  const seen = (await handler.get('show-application', { application: id })).review
  const { row } = await handler.get('claim', { application: id, version: seen.row.version })
  await handler.get('take-action', {
    application: id,
    version: row.version,
    key: freshKey(),
    action: 'ask-correction',
    lines: [{ slot: 'hand-held', reason: 'reflecting' }],
  })
  await untilState(who, id, 'correcting')
  return visitor(who, 'somebody asked for a picture', huangshi, [
    at('home'),
    at('applications'),
    at('application', { id }),
    at('correction', { id }),
    at('submitted', { id }),
    at('me'),
  ])
}

async function somebodyRefusedByTheBank(world: World, handler: Staff, approver: Staff): Promise<Visitor> {
  const person = people.huangshiVeteran
  const who = await arrive(world, 'screens-refused', person, huangshi)
  await world.control('bank', '/control/behaviour', { payment: { outcome: { as: 'refused', times: 1 } } })
  // His first card is closed, which is found before.
  const { id } = await submitRetirement(world, who, person, huangshi, person.cards[1]?.number, await pictures())
  await propose(handler, id)
  await approve(approver, id)
  await untilState(who, id, 'failed')
  return visitor(who, 'somebody whose card was refused', huangshi, [at('application', { id }), at('newCard', { id })])
}

async function somebodyBorrowing(world: World): Promise<Visitor> {
  const who = await arrive(world, 'screens-borrowing', people.huangshiWorker, huangshi)
  await who.get('look-up-accounts', { centre: huangshi, consent: await agree(who, huangshi) })
  return visitor(who, 'somebody with a loan', huangshi, [at('loan')])
}
