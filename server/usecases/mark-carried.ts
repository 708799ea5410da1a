import { flowNamed } from '../../core/catalogue/flows/flow-named'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { decide } from '../../core/domain/application/decide'
import { moveExchange } from '../../core/domain/exchange/exchange-state'
import type { MessageType } from '../../core/domain/exchange/message-type'
import { problems } from '../../core/domain/problem/problems'
import { exchangeId } from '../exchange/exchange-id'
import { messageId } from '../exchange/message-record'
import { changeApplication } from '../execution/change-application'
import { removeFiles } from '../execution/remove-files'
import { workingTimeOf } from '../execution/working-time-of'
import type { Ports } from '../ports'
import type { Attachment } from '../records/attachment'
import type { Exchange, MessageRecord } from '../records/exchange'
import type { AskingStaff } from '../records/staff'
import { findCase } from '../work/find-case'
import { showReview } from '../work/show-review'

/** Messages with which a promise of ours ends; everything else moves no case. */
const ending: readonly MessageType[] = ['APPLY', 'RESULT']

/**
 * 登记已发送: the message stands on the national platform. Only now do the seven days, or the three, end. The case moves first: stopped in
 * between, the message is still held and the same is done again.
 */
export async function markCarried(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'mark-carried'>,
): Promise<Handled<ReplyOf<StaffDoor, 'mark-carried'>>> {
  const messages = ports.database.collection<MessageRecord>('exchangeMessages')
  const record = await messages.find(messageId(staff.centre, 'out', body.message))
  const application = record?.application && (await findCase(ports, staff, record.application))
  if (!record || !application || (record.state !== 'held' && record.state !== 'delivered'))
    return { ok: false, problem: problems.notFound() }
  const now = ports.clock.now()
  const wrong = (path: string, message: string) => ({
    ok: false as const,
    problem: problems.fieldsWrong({ fields: [{ path, message }] }),
  })
  if (body.sentAt > now) return wrong('sentAt', '发送时间不能晚于现在')
  if (body.sentAt < record.at) return wrong('sentAt', '发送时间早于这条消息写成的时间，请核对')
  const proof = await ports.database.collection<Attachment>('attachments').find(body.proof)
  if (proof?.application !== application._id || proof.state !== 'kept')
    return wrong('proof', '请先传平台发送成功的截图')
  if (record.state === 'delivered') return { ok: true, body: { review: await showReview(ports, application, staff) } }

  if (ending.includes(record.type)) {
    const changed = await changeApplication(ports, application._id, current => {
      if (current.events.some(({ id }) => id === body.key)) return { ok: true, application: current }
      return decide(flowNamed(current.flow), workingTimeOf(ports.calendars, current.centre), current, {
        action: 'carried',
        acting: { kind: 'staff', id: staff._id, name: staff.name, roles: staff.roles },
        key: body.key,
        now,
        data: { carried: { at: body.sentAt, proof: body.proof } },
      })
    })
    if (!changed.ok) return { ok: false, problem: changed.problem }
  }
  await moved(ports, record)
  if (record.package) await removeFiles(ports, [record.package])
  const { package: _, ...kept } = record
  await messages.replace({
    ...kept,
    state: 'delivered',
    carried: { at: body.sentAt, by: staff._id, proof: body.proof },
  })
  const fresh = await findCase(ports, staff, application._id)
  return { ok: true, body: fresh ? { review: await showReview(ports, fresh, staff) } : {} }
}

async function moved(ports: Ports, { centre, exchange: number, type }: MessageRecord): Promise<void> {
  const exchanges = ports.database.collection<Exchange>('exchanges')
  for (;;) {
    const exchange = type === 'APPLY' ? await exchanges.find(exchangeId(centre, number)) : undefined
    const state = exchange && moveExchange(exchange.state, 'carried')
    if (!exchange || !state || exchange.state !== 'prepared') return
    if ((await exchanges.replace({ ...exchange, state, changedAt: ports.clock.now() })) !== 'conflict') return
  }
}
