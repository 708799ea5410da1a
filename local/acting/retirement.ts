import type { ApplicationView } from '../../core/contract/depositor/application-view'
import type { DraftView } from '../../core/contract/depositor/apply'
import type { ApplicationId, CentreCode, ItemCode } from '../../core/domain/values/ids'
import type { WorldPerson } from '../neighbours/world-shapes'
import type { World } from '../world/start-world'
import { type Depositor, stepUpByFace } from './depositor'
import { explain } from './explain'
import { smallPictures } from './small-pictures'
import type { Staff } from './staff'
import { until } from './until'

export const retirement = 'retirement-withdrawal' as ItemCode

/** Which drawn picture goes into which slot. */
export const photographs: Readonly<Record<string, string>> = {
  'id-front': 'id-front.jpg',
  'id-back': 'id-back.jpg',
  'bank-card': 'debit-card.jpg',
  'retirement-certificate': 'retirement-booklet.jpg',
  'hand-held': 'holding-card.jpg',
}

let keys = 0
/** A key no other request of this run has. */
export function freshKey(): string {
  keys += 1
  return `${Date.now().toString(16)}${process.pid.toString(16)}${keys.toString(16)}`.padStart(32, '0').slice(-32)
}

/** Agrees to the query consent and begins a draft. */
export async function beginDraft(who: Depositor, centre: CentreCode): Promise<DraftView> {
  const query = await who.get('read-notice', { centre, notice: 'query' })
  const checked = await who.get('check-before-apply', { centre, item: retirement, consent: { version: query.version } })
  if (!checked.passed)
    throw new Error(`pre-checks failed: ${JSON.stringify(checked.checks.filter(check => !check.passed))}`)
  return (await who.get('start-draft', { centre, item: retirement })).draft
}

/** Puts one picture into a slot, as the phone does: ticket, upload, keep. */
export async function photograph(
  who: Depositor,
  target: ApplicationId,
  slot: string,
  bytes: Uint8Array,
): Promise<number> {
  const { ticket } = await who.get('issue-upload', { target, slot, bytes: bytes.byteLength, type: 'jpg' })
  const fileID = await who.upload(ticket.cloudPath, bytes)
  const kept = await who.get('keep-material', { upload: ticket.upload, fileID })
  return kept.version
}

interface Pages {
  read(file: string): Uint8Array | Promise<Uint8Array>
}

/** Fills the whole form: card, answers, five pictures. @param pages pictures to be looked at; small ones if left out */
export async function fillDraft(
  who: Depositor,
  person: WorldPerson,
  draft: DraftView,
  card?: string,
  pages: Pages = smallPictures,
): Promise<DraftView> {
  const number = card ?? person.cards[0]?.number ?? ''
  const owned = person.cards.find(candidate => candidate.number === number)
  const bank = draft.definition.banks.find(candidate => candidate.code === owned?.bank)
  if (!bank) throw new Error(`no bank ${owned?.bank} in the list`)
  const bound = await who.get('bind-card', { draft: draft.id, version: draft.version, bank: bank.code, card: number })
  const kind = draft.definition.fields.find(field => field.name === 'kind')?.choices?.[0]?.value ?? ''
  await who.get('save-draft', {
    draft: draft.id,
    version: bound.draft.version,
    answers: { kind, retiredOn: person.retirement.on ?? '2026-08-12' },
  })
  for (const [slot, file] of Object.entries(photographs)) await photograph(who, draft.id, slot, await pages.read(file))
  return (await who.get('show-draft', { draft: draft.id })).draft
}

/** From nothing to 提交中心审批. */
export async function submitRetirement(
  world: World,
  who: Depositor,
  person: WorldPerson,
  centre: CentreCode,
  card?: string,
  pages: Pages = smallPictures,
): Promise<ApplicationView> {
  const draft = await fillDraft(who, person, await beginDraft(who, centre), card, pages)
  const stepUp = await stepUpByFace(world, who, centre, draft.id)
  const key = freshKey()
  const { application } = await who.get('submit-application', {
    draft: draft.id,
    version: draft.version,
    key,
    stepUp,
    promise: true,
  })
  return application
}

/** The handler claims, ticks the list and proposes. */
export async function propose(staff: Staff, application: ApplicationId): Promise<void> {
  const seen = (await staff.get('show-application', { application })).review
  await staff.get('claim', { application, version: seen.row.version })
  await explain(staff, application)
  const { row } = (await staff.get('show-application', { application })).review
  const ticked = await staff.get('save-checklist', {
    application,
    version: row.version,
    done: seen.checklist.map(line => line.name),
  })
  await staff.get('take-action', {
    application,
    version: ticked.review.row.version,
    key: freshKey(),
    action: 'propose',
    note: '材料齐全',
  })
}

/** The second person approves, with a fresh code. */
export async function approve(staff: Staff, application: ApplicationId): Promise<void> {
  const seen = (await staff.get('show-application', { application })).review
  const code = await staff.freshCode()
  await staff.get('take-action', { application, version: seen.row.version, key: freshKey(), action: 'approve', code })
}

/** Waits until the depositor's own page shows this state. */
export function untilState(who: Depositor, application: ApplicationId, state: string): Promise<ApplicationView> {
  return until(`application in state ${state}`, async () => {
    const shown = (await who.get('show-application', { application })).application
    return shown.shown.state === state ? shown : undefined
  })
}
