import { definitionOf } from '../../core/catalogue/definitions/definition-of'
import { findItem } from '../../core/catalogue/items/items'
import { findCentre } from '../../core/catalogue/registry'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import type { Application } from '../../core/domain/application/application'
import { beijing } from '../../core/domain/calendar/beijing'
import { ExchangeNumber } from '../../core/domain/exchange/exchange-number'
import type { ExchangeMessage } from '../../core/domain/exchange/message'
import type { FieldFault } from '../../core/domain/item/read-answers'
import { problems } from '../../core/domain/problem/problems'
import { checkAnswers } from '../applying/check-answers'
import { checkApplicant, checkPayee } from '../applying/check-applicant'
import { applyHeard } from '../exchange/apply-heard'
import { messageRecord } from '../exchange/message-record'
import { centreOf } from '../execution/working-time-of'
import type { Ports } from '../ports'
import type { MessageRecord } from '../records/exchange'
import type { AskingStaff, StaffRecord } from '../records/staff'
import { showReview } from '../work/show-review'

type Body = RequestOf<StaffDoor, 'key-in-request'>

/**
 * 录入来件: our depositor applied at a centre that is no tenant; its request lies on the national platform. It is taken in as any other, its
 * three days run from when it stood there. The same key is the same request.
 */
export async function keyInRequest(
  ports: Ports,
  { staff }: AskingStaff,
  body: Body,
): Promise<Handled<ReplyOf<StaffDoor, 'key-in-request'>>> {
  if (findCentre(body.from.code) || ports.gateways.find(body.from.code))
    return { ok: false, problem: problems.otherLane() }
  const read = readRequest(ports, staff, body)
  if (!read.ok) return { ok: false, problem: problems.fieldsWrong({ fields: read.faults }) }
  const { answers, applicant, payee } = read
  const digest = ports.messageKeys.digest(`${staff.centre}:key-in-request:${body.key}`)
  const number = ExchangeNumber.parse(`XT${body.from.code}${digitsOf(digest)}`)
  const message: ExchangeMessage = {
    id: digest.slice(0, 32),
    exchange: number,
    type: 'APPLY',
    format: 1,
    sequence: 1,
    previous: '',
    from: body.from,
    to: { code: staff.centre, name: centreOf(staff.centre).name },
    actor: { role: 'liaison', name: `${staff.name}录入` },
    writtenAt: body.arrivedAt,
    body: {
      item: body.item,
      mode: body.mode,
      why: body.why,
      applicant,
      answers,
      ...(payee ? { payee: { ...payee, bankName: bankName(staff, body) } } : {}),
      acceptedAt: body.arrivedAt,
    },
    files: [],
  }
  const record = messageRecord(ports, message, { centre: staff.centre, direction: 'in', state: 'waiting' })
  await ports.database
    .collection<MessageRecord>('exchangeMessages')
    .add({ ...record, arrivedAt: body.arrivedAt, keyedBy: staff._id })
  await applyHeard(ports, staff.centre, number)
  const id = ports.messageKeys.digest(`${staff.centre}:${number}`).slice(0, 32)
  const application = await ports.database.collection<Application>('applications').find(id)
  // Kept; the timer takes it in as soon as the core answers.
  if (!application)
    return { ok: false, problem: problems.coreUnavailable({ remedy: '来件已存下，核心恢复后会自动受理，不用再录。' }) }
  return { ok: true, body: { review: await showReview(ports, application, staff) } }
}

/** Sixteen digits out of a hash: the same request has the same number. */
const digitsOf = (hash: string) => (BigInt(`0x${hash.slice(0, 28)}`) % 10n ** 16n).toString().padStart(16, '0')

const bankName = (staff: StaffRecord, { item, mode, payee }: Body) =>
  definitionOf(centreOf(staff.centre), item, mode)?.banks.find(({ code }) => code === payee?.bank)?.name ?? ''

type Read =
  | ({ ok: true; answers: Record<string, string> } & Pick<Body, 'applicant' | 'payee'>)
  | { ok: false; faults: FieldFault[] }

/** Everything in its one form, or every field that has to be mended. */
function readRequest(ports: Ports, staff: StaffRecord, body: Body): Read {
  const item = findItem(body.item)
  const definition = body.mode === 'online' ? undefined : definitionOf(centreOf(staff.centre), body.item, body.mode)
  const now = ports.clock.now()
  const today = beijing(now).day
  if (!item || !definition) return { ok: false, faults: [{ path: 'mode', message: '本中心这个事项没有这种办理方式' }] }
  const { answers, faults } = checkAnswers(definition, body.answers, today, true)
  const { applicant, faults: wrongApplicant } = checkApplicant(body.applicant, today)
  const { payee, faults: wrongPayee } = checkPayee(body.payee, {
    pays: item.outcome === 'payment',
    banks: definition.banks,
    notListed: '本中心不能打款到这家银行',
  })
  faults.push(...wrongApplicant, ...wrongPayee)
  if (!item.handledBy.includes(body.why)) faults.push({ path: 'why', message: '这个事项不由那里的中心办，请重新选' })
  if (body.arrivedAt > now) faults.push({ path: 'arrivedAt', message: '收到时间不能晚于现在' })
  return faults.length > 0 ? { ok: false, faults } : { ok: true, answers, applicant, ...(payee ? { payee } : {}) }
}
