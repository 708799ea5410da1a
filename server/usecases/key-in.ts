import { flowNamed } from '../../core/catalogue/flows/flow-named'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { bodyOf, type ExchangeMessage } from '../../core/domain/exchange/message'
import { problems } from '../../core/domain/problem/problems'
import { applyHeard } from '../exchange/apply-heard'
import { actionOf } from '../exchange/apply-message'
import { keyedBody, keyedReason } from '../exchange/by-hand/keyed-body'
import { exchangeId } from '../exchange/exchange-id'
import { keepReceived } from '../exchange/keep-received'
import { messageId, messageRecord } from '../exchange/message-record'
import type { Versioned } from '../execution/change-application'
import { definitionFor } from '../execution/definition-for'
import { centreOf } from '../execution/working-time-of'
import type { Ports } from '../ports'
import type { Attachment } from '../records/attachment'
import type { Exchange, MessageRecord } from '../records/exchange'
import type { AskingStaff, StaffRecord } from '../records/staff'
import { findCase } from '../work/find-case'
import { showReview } from '../work/show-review'

type Body = RequestOf<StaffDoor, 'key-in'>

/** Two liaisons may type at once: each gets a number of its own. */
const TRIES = 3

/** 录入: what the other centre wrote on the national platform becomes a message of the exchange, and moves the case as any other would. */
export async function keyIn(
  ports: Ports,
  { staff }: AskingStaff,
  body: Body,
): Promise<Handled<ReplyOf<StaffDoor, 'key-in'>>> {
  const application = await findCase(ports, staff, body.application)
  const number = application?.request?.exchange ?? application?.intake?.exchanges.at(-1)
  if (!application || !number) return { ok: false, problem: problems.notFound() }
  if (!application.byHand) return { ok: false, problem: problems.otherLane() }
  const id = ports.messageKeys.digest(`${staff.centre}:key-in:${body.key}`).slice(0, 32)
  if (application.events.some(event => event.id === id))
    return { ok: true, body: { review: await showReview(ports, application, staff) } }
  const wrong = whatIsWrong(ports, application, body)
  if (wrong) return { ok: false, problem: wrong }
  const reason = keyedReason(application, body)
  if (reason === 'unlisted') return { ok: false, problem: unlisted }
  const files = await filesOf(ports, application, body)
  if (!files)
    return {
      ok: false,
      problem: problems.fieldsWrong({ fields: [{ path: 'files', message: '有一个附件没有传好，请重新传' }] }),
    }
  for (const { line, bytes } of files)
    await keepReceived(ports, staff.centre, { exchange: number, sha256: line.sha256 }, bytes)

  const messages = ports.database.collection<MessageRecord>('exchangeMessages')
  for (let left = TRIES; left > 0; left -= 1) {
    const exchange = await ports.database.collection<Exchange>('exchanges').find(exchangeId(staff.centre, number))
    if (!exchange) return { ok: false, problem: problems.notFound() }
    const message = written(ports, { staff, exchange, body, reason, id, files: files.map(({ line }) => line) })
    const record = {
      ...messageRecord(ports, message, { centre: staff.centre, direction: 'in' as const, state: 'waiting' as const }),
      application: application._id,
      arrivedAt: body.arrivedAt,
      keyedBy: staff._id,
    }
    const before = await messages.find(record._id)
    if (before) await messages.replace({ ...record, version: before.version })
    else await messages.add(record)
    await applyHeard(ports, staff.centre, number)
    const fresh = await findCase(ports, staff, application._id)
    if (fresh?.events.some(event => event.id === id))
      return { ok: true, body: { review: await showReview(ports, fresh, staff) } }
    const kept = await messages.find(messageId(staff.centre, 'in', id))
    // Somebody was faster: it does not fit any more, and lies with what the liaison looks at.
    if (kept?.state === 'unfit') return { ok: false, problem: problems.staleVersion() }
    if (kept?.state === 'waiting') break
  }
  // The core is silent, or files are still being looked at: kept, and applied when they answer.
  const fresh = (await findCase(ports, staff, application._id)) ?? application
  return { ok: true, body: { review: await showReview(ports, fresh, staff) } }
}

type Reason = Exclude<ReturnType<typeof keyedReason>, 'unlisted'>

const wrongField = (path: string, message: string) => problems.fieldsWrong({ fields: [{ path, message }] })
const unlisted = wrongField('words', '这个原因代码不是这个事项的，请照对方的话填写')

function whatIsWrong(ports: Ports, application: Versioned, body: Body) {
  const side = application.request ? 'handling' : 'accepting'
  const action = actionOf(side, body.type)
  if (!action) return wrongField('type', '对方不会发来这种消息，请重新选')
  const state = flowNamed(application.flow).states[application.state]
  if (!state?.on[action])
    return problems.actionNotPossible({
      title: `这件业务现在是“${state?.words}”，对不上这种消息。`,
      remedy: '请核对消息类型和协同编号；拿不准请打对方联络人的电话。',
    })
  if (body.arrivedAt > ports.clock.now()) return wrongField('arrivedAt', '收到时间不能晚于现在')
  const slots = definitionFor(application)?.slots ?? []
  if (body.slots?.some(slot => !slots.some(({ name }) => name === slot)))
    return wrongField('slots', '这件业务没有这样材料')
  const reason = keyedReason(application, body)
  if (reason === 'unlisted') return unlisted
  if (bodyOf({ type: body.type, body: keyedBody(body, reason) }) === undefined) {
    if (body.type === 'ACK' || (body.type.startsWith('NEED') && !body.dueOn) || body.type === 'INQUIRE')
      if (!body.dueOn) return wrongField('dueOn', '请填对方写的日期')
    if (body.type === 'NEED_SUPPLEMENT') return wrongField('slots', '请选要补充哪些材料')
    if (body.type === 'RESULT') return wrongField('outcome', '请选办理结果')
    if (body.type === 'POSTED' || body.type === 'RETURN_ORIGINALS') return wrongField('tracking', '请填快递公司和单号')
    return wrongField('words', '请照对方的话填写')
  }
  const says = ['NACK', 'NEED_SUPPLEMENT', 'NEED_ORIGINALS', 'INQUIRE', 'ANSWER', 'NEGOTIATE']
  if ((says.includes(body.type) || body.outcome === 'refused') && !body.words?.trim())
    return wrongField('words', '请照对方的话填写')
  return undefined
}

async function filesOf(ports: Ports, application: Versioned, { files, type }: Body) {
  const attachments = ports.database.collection<Attachment>('attachments')
  const found = []
  for (const id of files) {
    const attachment = await attachments.find(id)
    const bytes = attachment?.kept && (await ports.files.get(attachment.kept.keptPath))
    if (!attachment?.kept || attachment.application !== application._id || !bytes) return undefined
    found.push({
      line: {
        name: type === 'RESULT' ? 'result' : (attachment.slot ?? `keyed-${id.slice(0, 8)}`),
        label: attachment.label,
        type: attachment.type === 'pdf' ? ('application/pdf' as const) : ('image/jpeg' as const),
        bytes: bytes.length,
        sha256: ports.messageKeys.digest(bytes),
      },
      bytes,
    })
  }
  return found
}

function written(
  ports: Ports,
  given: {
    staff: StaffRecord
    exchange: Exchange
    body: Body
    reason: Reason
    id: string
    files: ExchangeMessage['files']
  },
): ExchangeMessage {
  const { staff, exchange, body, reason, id, files } = given
  return {
    id,
    exchange: exchange.number,
    type: body.type,
    format: 1,
    sequence: exchange.heard + 1,
    previous: exchange.lastHeard,
    from: exchange.other,
    to: { code: staff.centre, name: centreOf(staff.centre).name },
    actor: { role: 'liaison', name: `${staff.name}录入` },
    writtenAt: body.arrivedAt < ports.clock.now() ? body.arrivedAt : ports.clock.now(),
    body: keyedBody(body, reason),
    files,
  }
}
