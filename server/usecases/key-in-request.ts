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
import { problems } from '../../core/domain/problem/problems'
import { normalisePersonName, readPersonName } from '../../core/domain/values/person-name'
import { normaliseResidentId, readResidentId } from '../../core/domain/values/resident-id'
import { checkAnswers } from '../applying/check-answers'
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
  const wrong = whatIsWrong(ports, staff, body)
  if (wrong.length > 0) return { ok: false, problem: problems.fieldsWrong({ fields: wrong }) }
  const digest = ports.messageKeys.digest(`${staff.centre}:key-in-request:${body.key}`)
  const number = ExchangeNumber.parse(`XT${body.from.code}${digitsOf(digest)}`)
  const { name, idNumber } = body.applicant
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
      applicant: {
        ...body.applicant,
        name: normalisePersonName(name),
        idNumber: normaliseResidentId(idNumber),
      },
      answers: body.answers,
      ...(body.payee ? { payee: { ...body.payee, bankName: bankName(staff, body) } } : {}),
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

function whatIsWrong(ports: Ports, staff: StaffRecord, body: Body): { path: string; message: string }[] {
  const item = findItem(body.item)
  const definition = body.mode === 'online' ? undefined : definitionOf(centreOf(staff.centre), body.item, body.mode)
  const now = ports.clock.now()
  const today = beijing(now).day
  if (!item || !definition) return [{ path: 'mode', message: '本中心这个事项没有这种办理方式' }]
  const fields = checkAnswers(definition, body.answers, today, true)
  const add = (path: string, message: string) => fields.push({ path, message })
  const name = readPersonName(body.applicant.name)
  if (!name.ok) add('applicant.name', name.message)
  const idNumber = readResidentId(body.applicant.idNumber, today)
  if (!idNumber.ok) add('applicant.idNumber', idNumber.message)
  if (!item.handledBy.includes(body.why)) add('why', '这个事项不由那里的中心办，请重新选')
  if (body.arrivedAt > now) add('arrivedAt', '收到时间不能晚于现在')
  if (item.outcome === 'payment' && !body.payee) add('payee', '请填收款银行和卡号')
  if (body.payee && !definition.banks.some(({ code }) => code === body.payee?.bank))
    add('payee.bank', '本中心不能打款到这家银行')
  return fields
}
