import { definitionOf } from '../../../core/catalogue/definitions/definition-of'
import { itemCodes } from '../../../core/catalogue/items/item-codes'
import { centres } from '../../../core/catalogue/registry'
import type { StaffRole } from '../../../core/contract/staff/staff-view'
import type { Application } from '../../../core/domain/application/application'
import { plus } from '../../../core/domain/calendar/plus'
import type { Centre } from '../../../core/domain/centre/centre'
import { ApplicationId, type MaterialId, StaffId, UploadId } from '../../../core/domain/values/ids'
import type { AskingPerson } from '../../ports'
import type { AskingStaff, StaffRecord } from '../../records/staff'
import { mintStepUp } from '../../standing/mint-step-up'
import { bindCard } from '../bind-card'
import { claim } from '../claim'
import { deliverEffects } from '../deliver-effects'
import { issueUpload } from '../issue-upload'
import { keepMaterial } from '../keep-material'
import { saveChecklist } from '../save-checklist'
import { saveDraft } from '../save-draft'
import { startDraft } from '../start-draft'
import { submitApplication } from '../submit-application'
import { takeAction } from '../take-action'
import { aWorld, loggedIn, type World } from './a-world'
import type { CorePerson } from './memory-centre-core'
import type { MemoryPorts } from './memory-ports'
import { totpAt } from './memory-vault'
import { mustReply } from './must'

export const item = itemCodes.retirementWithdrawal
/** The centre without a limit always has two people; the one with a limit may go at once. */
export const centreOf = (path: 'reviewed' | 'instant'): Centre => {
  const found = centres.find(centre => (centre.retirement.instantLimit !== undefined) === (path === 'instant'))
  if (!found) throw new Error(`no centre for ${path}`)
  return found
}
export const ownCard = '6222020200012345678'
export const otherCard = '6222020200087654321'
const totpSecret = 'JBSWY3DPEHPK3PXP'

let keys = 0
/** A fresh idempotency key. */
export const aKey = () => (++keys).toString(16).padStart(32, '0')
export const jpeg = () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ++keys % 256])

export interface ApplyWorld extends World {
  asking: AskingPerson
}

/** A logged-in retired depositor with two own debit cards, at a centre of that kind. */
export async function anApplyWorld(
  path: 'reviewed' | 'instant' = 'reviewed',
  changes: Partial<CorePerson> = {},
): Promise<ApplyWorld> {
  const world = aWorld(changes, centreOf(path))
  const { name, idNumber } = world.person.identity
  for (const number of [ownCard, otherCard])
    world.ports.bank.cards.push({ holder: name, idNumber, bank: '102', number, kind: 'debit' })
  return { ...world, asking: await loggedIn(world) }
}

/** Uploads one picture the way the phone does. */
export async function uploads(
  { ports, asking }: Pick<ApplyWorld, 'ports' | 'asking'>,
  target: ApplicationId,
  slot: string,
  replaces?: MaterialId,
) {
  const { ticket } = mustReply(
    await issueUpload(ports, asking, { target, slot, bytes: 5, type: 'jpg', ...(replaces ? { replaces } : {}) }),
  )
  await ports.files.put(ticket.cloudPath, jpeg())
  const fileID = ports.files.idOf(ticket.cloudPath)
  return mustReply(await keepMaterial(ports, asking, { upload: UploadId.parse(ticket.upload), fileID }))
}

/** Starts a draft and fills it: answers, own card, the five pictures. @returns id and version */
export async function aFilledDraft(world: ApplyWorld, card = ownCard): Promise<{ id: ApplicationId; version: number }> {
  const { ports, asking, centre } = world
  const { draft } = mustReply(await startDraft(ports, asking, { centre: centre.code, item }))
  const saved = mustReply(
    await saveDraft(ports, asking, {
      draft: draft.id,
      version: draft.version,
      answers: { kind: 'retired', retiredOn: '2026-08-12' },
    }),
  ).draft
  let { version } = mustReply(
    await bindCard(ports, asking, { draft: draft.id, version: saved.version, bank: '102', card }),
  ).draft
  for (const slot of ['id-front', 'id-back', 'bank-card', 'retirement-certificate', 'hand-held'])
    version = (await uploads(world, draft.id, slot)).version
  return { id: draft.id, version }
}

export async function aStepUp(
  { ports, asking }: ApplyWorld,
  application: ApplicationId,
  method: 'face' | 'sms' = 'face',
) {
  return mintStepUp(ports, { person: asking.session.person, application, method })
}

/** Hands a filled draft in. */
export async function handsIn(world: ApplyWorld, method: 'face' | 'sms' = 'face') {
  const draft = await aFilledDraft(world)
  const stepUp = await aStepUp(world, draft.id, method)
  return mustReply(
    await submitApplication(world.ports, world.asking, {
      draft: draft.id,
      version: draft.version,
      key: aKey(),
      stepUp,
      promise: true,
    }),
  ).application
}

/** A member of staff of a centre, signed in. */
export async function staffOf(
  ports: MemoryPorts,
  centre: Centre,
  name: string,
  ...roles: StaffRole[]
): Promise<AskingStaff> {
  const record: StaffRecord = {
    _id: StaffId.parse(`${centre.prefix}-${name}`),
    account: name,
    name,
    centre: centre.code,
    department:
      centre.departments[0]?.id ??
      (() => {
        throw new Error('no department')
      })(),
    roles,
    password: '',
    sealed: ports.vault.seal(`${centre.prefix}-${name}`, { totpSecret }),
    lastTotpStep: 0,
    failed: 0,
    active: true,
  }
  await ports.database.collection<StaffRecord>('staff').add(record)
  return { caller: { source: 'http' }, staff: { ...record, version: 1 }, session: 'session' }
}

/** The six digits of this moment; each is good once, so time goes on first. */
export function code(ports: MemoryPorts): string {
  ports.clock.pass(30)
  return totpAt(totpSecret, Math.floor(Date.parse(ports.clock.now()) / 30_000))
}

export async function stored({ ports }: Pick<World, 'ports'>, id: ApplicationId) {
  const application = await ports.database.collection<Application>('applications').find(id)
  if (!application) throw new Error('no such application')
  return application
}

/** Does one staff action on the case as it is now. */
export async function acts(
  world: World,
  asking: AskingStaff,
  id: ApplicationId,
  action: Parameters<typeof takeAction>[2]['action'],
  more: Partial<Parameters<typeof takeAction>[2]> = {},
) {
  const { revision: version } = await stored(world, id)
  const money = action === 'approve' || action === 'retry'
  return takeAction(world.ports, asking, {
    application: id,
    version,
    key: aKey(),
    action,
    ...(money ? { code: code(world.ports) } : {}),
    ...more,
  })
}

/** Claims, ticks every line, proposes. */
export async function proposes(world: World, handler: AskingStaff, id: ApplicationId) {
  const { ports, centre } = world
  mustReply(await claim(ports, handler, { application: id, version: (await stored(world, id)).revision }))
  const done = definitionOf(centre, (await stored(world, id)).item)?.checklist.map(line => line.name) ?? []
  mustReply(await saveChecklist(ports, handler, { application: id, version: (await stored(world, id)).revision, done }))
  return mustReply(await acts(world, handler, id, 'propose'))
}

/** Claims and asks for one picture again. */
export async function asksAgain(world: World, handler: AskingStaff, id: ApplicationId, slot = 'bank-card') {
  mustReply(await claim(world.ports, handler, { application: id, version: (await stored(world, id)).revision }))
  return mustReply(await acts(world, handler, id, 'ask-correction', { lines: [{ slot, reason: 'blurred' }] }))
}

/** Lets everything owed be tried, for a minute. */
export async function delivers({ ports }: Pick<World, 'ports'>, id: ApplicationId) {
  return deliverEffects(ports, id, plus(ports.clock.now(), 60))
}

/** Time goes by and the timer comes round, until the case is in `state` or an hour is over. */
export async function waitsFor(world: Pick<World, 'ports'>, id: ApplicationId, state: string) {
  for (let round = 0; round < 60; round += 1) {
    await delivers(world, id)
    if ((await stored(world, id)).state === state) return stored(world, id)
    world.ports.clock.pass(60)
  }
  throw new Error(`the case is ${(await stored(world, id)).state}, not ${state}`)
}

export const nobody = ApplicationId.parse('00000000000000000000000000000bad')
