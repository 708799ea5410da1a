import type { Centre } from '../../../core/domain/centre/centre'
import type { Item } from '../../../core/domain/item/item'
import { fen } from '../../../core/domain/values/fen'
import type { ApplicationId } from '../../../core/domain/values/ids'
import { checkBeforeApply } from '../../../server/usecases/check-before-apply'
import { correctCard } from '../../../server/usecases/correct-card'
import { planAgain } from '../../../server/usecases/plan-again'
import { resubmitApplication } from '../../../server/usecases/resubmit-application'
import { aCoreAccount } from '../../../server/usecases/testing/a-core-person'
import { aKey, aStepUp, otherCard, uploads } from '../../../server/usecases/testing/apply-story'
import { checks, passes, stored } from '../../../server/usecases/testing/exchange-story'
import type { CorePerson } from '../../../server/usecases/testing/memory-centre-core'
import { mustReply } from '../../../server/usecases/testing/must'
import { withdrawApplication } from '../../../server/usecases/withdraw-application'
import type { ItemName, Outcome, Saying } from '../saying'
import { answeredAtOnce } from './answered-at-once'
import { approved, type OnlineScene, paidOff, proposed, startsOnline, submits, withLoan } from './online'
import { coreRefuses, keepsAccounts } from './preparing'
import { asOwner, isClosed } from './scene'
import { acts, actsWithReason, approval, ends, lets, looks, settles } from './steps'

type Story = (scene: OnlineScene) => Promise<void>

const identity = ['id-front', 'id-back']
const retired = {}
const newName = { answers: { what: 'name', to: '王建国一' }, slots: [...identity, 'change-proof'] }
const newPhone = { answers: { what: 'phone', to: '19900000222' }, slots: identity }
const fromCard = { answers: { source: 'card' }, slots: identity, total: paidOff }

const mine = async (scene: OnlineScene, id: ApplicationId) => {
  const application = await stored(scene.world, id)
  return [asOwner(application), { application: id, version: application.revision, key: aKey() }] as const
}

async function stops(scene: OnlineScene): Promise<void> {
  const { ports, asking, centre } = scene.phone
  const { checks: told } = mustReply(
    await checkBeforeApply(ports, asking, { centre: centre.code, item: scene.item.code }),
  )
  const trip = scene.tripAt(centre.code)
  if (!trip) return
  const lines = told.map(({ label, reason = '', remedy = '' }) => ({ label, text: `${reason}${remedy}` || '通过' }))
  scene.heard.push({
    trip,
    closed: isClosed(scene),
    kind: 'pre-check',
    what: 'pre-checks',
    title: '申请前的核对',
    lines,
  })
}

async function supplements(scene: OnlineScene, id: ApplicationId): Promise<void> {
  const { ports, b, at } = scene.world
  const handler = at(b, 'handler')
  await checks(scene.world, handler, id)
  await acts(scene, handler, id, 'ask-correction', { lines: [{ slot: 'id-front', reason: 'blurred' }] })
  const replaced = (await stored(scene.world, id)).materials.find(({ slot }) => slot === 'id-front')
  await uploads(scene.phone, id, 'id-front', replaced?.id)
  mustReply(await resubmitApplication(ports, ...(await mine(scene, id))))
  await passes(scene.world)
  await looks(scene)
}

async function lapses(scene: OnlineScene, id: ApplicationId): Promise<void> {
  const handler = scene.world.at(scene.world.b, 'handler')
  await checks(scene.world, handler, id)
  await acts(scene, handler, id, 'ask-correction', { lines: [{ slot: 'id-front', reason: 'blurred' }] })
  await lets(scene, id)
}

async function refused(scene: OnlineScene, id: ApplicationId): Promise<void> {
  const { b, at } = scene.world
  await checks(scene.world, at(b, 'handler'), id)
  await actsWithReason(scene, at(b, 'handler'), id, 'propose-refusal')
  await actsWithReason(scene, at(b, 'approver'), id, 'refuse')
}

async function withdraws(scene: OnlineScene, id: ApplicationId): Promise<void> {
  await proposed(scene, id)
  mustReply(await withdrawApplication(scene.world.ports, ...(await mine(scene, id))))
  await looks(scene)
  await acts(scene, scene.world.at(scene.world.b, 'approver'), id, 'agree-withdrawal')
}

/** What every form that two people look at can come to. @param filled the form */
const reviewed = (filled: Parameters<typeof submits>[1], method: 'face' | 'sms' = 'face') =>
  ({
    done: async scene => approved(scene, await submits(scene, filled, method)),
    'done after a supplement': async scene => {
      const id = await submits(scene, filled, method)
      await supplements(scene, id)
      await approved(scene, id)
    },
    refused: async scene => refused(scene, await submits(scene, filled, method)),
    withdrawn: async scene => withdraws(scene, await submits(scene, filled, method)),
    lapsed: async scene => lapses(scene, await submits(scene, filled, method)),
    'stopped before filling in': stops,
  }) satisfies Partial<Record<Outcome, Story>>

const atOnce =
  (filled: Parameters<typeof submits>[1], method: 'face' | 'sms' = 'face'): Story =>
  async scene => {
    await submits(scene, filled, method)
    await settles(scene)
  }

const retirement: Partial<Record<Outcome, Story>> = {
  ...reviewed(retired),
  'done, the account lives on': async scene => {
    keepsAccounts(scene)
    await approved(scene, await submits(scene, retired))
  },
  'done after a failed payment': async scene => {
    const { ports, b, at } = scene.world
    const id = await submits(scene, retired)
    ports.bank.manner = 'refuses'
    await approved(scene, id)
    ports.bank.manner = 'slow'
    const stepUp = await aStepUp(scene.phone, id)
    const [asking, said] = await mine(scene, id)
    mustReply(await correctCard(ports, asking, { ...said, bank: '102', card: otherCard, stepUp }))
    await looks(scene)
    await acts(scene, at(b, 'approver'), id, 'approve', approval(scene))
    await settles(scene)
  },
}

const change: Partial<Record<Outcome, Story>> = {
  ...reviewed(newName),
  'done at once': atOnce(newPhone),
  'done after a wait': async scene => {
    await submits(scene, newPhone, 'sms')
    scene.world.ports.clock.pass(12 * 3600)
    await settles(scene)
  },
  'refused by the core': async scene => {
    const { b, at } = scene.world
    const id = await submits(scene, newName)
    coreRefuses(scene)
    await approved(scene, id)
    await acts(scene, at(b, 'approver'), id, 'send-back', { reason: '核心没有办成' })
    await refused(scene, id)
  },
}

/** By face it is debited as the centre has it; a short message alone is looked at everywhere. */
const repayment: Partial<Record<Outcome, Story>> = {
  ...reviewed(fromCard, 'sms'),
  done: async scene => {
    await approved(scene, await submits(scene, fromCard, 'sms'))
    scene.world.ports.clock.pass(86_400)
    await settles(scene)
  },
  'done after a supplement': async scene => {
    const id = await submits(scene, fromCard, 'sms')
    await supplements(scene, id)
    await approved(scene, id)
    scene.world.ports.clock.pass(86_400)
    await settles(scene)
  },
  'done after a failed debit': async scene => {
    const { ports, b } = scene.world
    const id = await debitFails(scene)
    delete ports.core(b.code).refuses['early-repayment']
    mustReply(await planAgain(ports, ...(await mine(scene, id))))
    await looks(scene)
    ports.clock.pass(86_400)
    await settles(scene)
  },
  'lapsed after a failed debit': async scene => lets(scene, await debitFails(scene)),
}

async function debitFails(scene: OnlineScene): Promise<ApplicationId> {
  const { ports, b } = scene.world
  ports.core(b.code).refuses['early-repayment'] = '还款卡余额不足'
  const id = await submits(scene, fromCard, 'sms')
  await approved(scene, id)
  ports.clock.pass(86_400)
  await settles(scene)
  return id
}

const forms: Partial<Record<ItemName, Partial<Record<Outcome, Story>>>> = {
  'retirement-withdrawal': retirement,
  'information-change': change,
  'early-repayment': repayment,
}

/** What the item can come to on the phone, at this centre. */
export function outcomesOnline(centre: Centre, item: Item): readonly Outcome[] {
  const name = item.code as ItemName
  const stories = Object.keys(forms[name] ?? {}) as Outcome[]
  if (stories.length === 0) return ['done', 'stopped before filling in']
  // At once: retirement below the centre's limit, a loan where it is debited at once.
  const limit = name === 'retirement-withdrawal' && centre.retirement.instantLimit !== undefined
  const debit = name === 'early-repayment' && centre.repayment.debit.value === 'at-once'
  return limit || debit ? [...stories, 'done at once'] : stories
}

const smallAccount = (centre: Centre): Partial<CorePerson> => ({
  accounts: [aCoreAccount(centre.code, { balance: fen(1_864_325) })],
})

/** The person as the core knows them, so that the story can be told. */
function personFor(centre: Centre, name: ItemName, outcome: Outcome): Partial<CorePerson> {
  if (outcome === 'stopped before filling in')
    return name === 'early-repayment'
      ? withLoan(centre, { status: 'overdue', role: 'co-borrower', periodsPaid: 1 })
      : {
          accounts:
            name === 'information-change' ? [] : [aCoreAccount(centre.code, { status: 'frozen', balance: fen(0) })],
        }
  if (name === 'early-repayment') return withLoan(centre)
  return name === 'retirement-withdrawal' && outcome === 'done at once' ? smallAccount(centre) : {}
}

/** Walks one matter on the phone. */
export async function walkOnline(centre: Centre, item: Item, outcome: Outcome): Promise<Saying[]> {
  const name = item.code as ItemName
  if (!forms[name]) return answeredAtOnce(centre, item, outcome)
  const scene = await startsOnline(centre, item, outcome, personFor(centre, name, outcome))
  const immediate = name === 'retirement-withdrawal' ? retired : fromCard
  const story = forms[name]?.[outcome] ?? (outcome === 'done at once' ? atOnce(immediate) : undefined)
  if (!story) throw new Error(`no story of ${name} ends ${outcome}`)
  await story(scene)
  return ends(scene)
}
