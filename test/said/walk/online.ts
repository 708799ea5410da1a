import type { StaffRole } from '../../../core/contract/staff/staff-view'
import type { Centre } from '../../../core/domain/centre/centre'
import type { Item } from '../../../core/domain/item/item'
import type { Loan } from '../../../core/domain/loan/loan'
import { Day } from '../../../core/domain/values/day'
import { fen } from '../../../core/domain/values/fen'
import type { ApplicationId } from '../../../core/domain/values/ids'
import { saveDraft } from '../../../server/usecases/save-draft'
import { startDraft } from '../../../server/usecases/start-draft'
import { submitApplication } from '../../../server/usecases/submit-application'
import { aCoreAccount, settledLoan } from '../../../server/usecases/testing/a-core-person'
import {
  type ApplyWorld,
  aFilledDraft,
  aKey,
  anApplyWorld,
  aStepUp,
  staffOf,
  uploads,
} from '../../../server/usecases/testing/apply-story'
import { checks, type ExchangeWorld } from '../../../server/usecases/testing/exchange-story'
import type { CorePerson } from '../../../server/usecases/testing/memory-centre-core'
import { mustReply } from '../../../server/usecases/testing/must'
import type { Outcome, Trip } from '../saying'
import { cityOf, type Scene } from './scene'
import { acts, approval, begin, looks, settles } from './steps'

/** A scene with a depositor who is logged in and applies on the phone. */
export interface OnlineScene extends Scene {
  phone: ApplyWorld
}

export async function startsOnline(
  centre: Centre,
  item: Item,
  outcome: Outcome,
  changes: Partial<CorePerson> = {},
): Promise<OnlineScene> {
  const phone = await anApplyWorld(centre.retirement.instantLimit ? 'instant' : 'reviewed', changes)
  const { ports } = phone
  const staff = new Map<string, Awaited<ReturnType<typeof staffOf>>>()
  const roles: StaffRole[] = ['window', 'handler', 'approver', 'liaison', 'archivist']
  for (const role of roles) staff.set(role, await staffOf(ports, centre, role, role))
  const world: ExchangeWorld = {
    ports,
    a: centre,
    b: centre,
    at: (_centre, part) => staff.get(part) as never,
  }
  const city = cityOf(centre)
  const trip: Trip = { item: item.code as never, mode: 'online', direction: 'own', at: city, decides: city, outcome }
  ports.bank.manner = 'slow'
  const scene = await begin({ world, item, tripAt: code => (code === centre.code ? trip : undefined) })
  return { ...scene, phone }
}

/** An open loan that may be paid off, the amounts as the table has them. */
export const openLoan = (centre: Centre, changes: Partial<Loan> = {}): Loan => ({
  ...settledLoan(centre.code),
  contract: 'JK2019000001',
  number: 'DK2019000001',
  status: 'normal',
  balance: fen(12_000_000),
  periods: 240,
  periodsPaid: 60,
  settledOn: undefined,
  lentOn: Day.parse('2019-05-20'),
  endsOn: Day.parse('2039-05-20'),
  next: { on: Day.parse('2026-12-10'), amount: fen(205_000), principal: fen(176_500), interest: fen(28_500) },
  ...changes,
})

/** What the loan of `openLoan` takes: principal and the interest of the core person. */
export const paidOff = 12_000_000 + 111_083

export const withLoan = (centre: Centre, changes: Partial<Loan> = {}): Partial<CorePerson> => ({
  loans: [openLoan(centre, changes)],
  accounts: [aCoreAccount(centre.code)],
})

/** Fills the form in and hands it in. */
export async function submits(
  scene: OnlineScene,
  { answers = {} as Record<string, string>, slots = [] as readonly string[], total = undefined as number | undefined },
  method: 'face' | 'sms' = 'face',
): Promise<ApplicationId> {
  const { phone, item } = scene
  const { ports, asking, centre } = phone
  const filled = async () => {
    const { draft } = mustReply(await startDraft(ports, asking, { centre: centre.code, item: item.code }))
    let { version } = mustReply(
      await saveDraft(ports, asking, { draft: draft.id, version: draft.version, answers }),
    ).draft
    for (const slot of slots) version = (await uploads(phone, draft.id, slot)).version
    return { id: draft.id, version }
  }
  const draft = item.outcome === 'payment' ? await aFilledDraft(phone) : await filled()
  const stepUp = await aStepUp(phone, draft.id, method)
  const { application } = mustReply(
    await submitApplication(ports, asking, {
      draft: draft.id,
      version: draft.version,
      key: aKey(),
      stepUp,
      promise: true,
      ...(total === undefined ? {} : { total: fen(total) }),
    }),
  )
  scene.cases.push(application.id)
  await looks(scene)
  return application.id
}

/** Two people say yes, and what it needs is done. */
export async function approved(scene: OnlineScene, id: ApplicationId): Promise<void> {
  await proposed(scene, id)
  await acts(scene, scene.world.at(scene.world.b, 'approver'), id, 'approve', approval(scene))
  await settles(scene)
}

export async function proposed(scene: OnlineScene, id: ApplicationId): Promise<void> {
  const handler = scene.world.at(scene.world.b, 'handler')
  await checks(scene.world, handler, id)
  await acts(scene, handler, id, 'propose')
}
