import { flowNamed } from '../../core/catalogue/flows/flow-named'
import { findCentre } from '../../core/catalogue/registry'
import type { Application } from '../../core/domain/application/application'
import { decide } from '../../core/domain/application/decide'
import type { EventData } from '../../core/domain/application/event'
import { fromBeijing } from '../../core/domain/calendar/beijing'
import { caseStateOf, type ExchangeState, moveExchange } from '../../core/domain/exchange/exchange-state'
import { type BodyOf, bodyOf, type ExchangeMessage } from '../../core/domain/exchange/message'
import type { MessageType } from '../../core/domain/exchange/message-type'
import { problems } from '../../core/domain/problem/problems'
import type { ApplicationId, CentreCode } from '../../core/domain/values/ids'
import { changeApplication } from '../execution/change-application'
import { workingTimeOf } from '../execution/working-time-of'
import type { Ports } from '../ports'
import type { Exchange } from '../records/exchange'
import { exchangeId } from './exchange-id'
import { takeFiles } from './take-files'

export type Applied =
  | { kind: 'applied'; application?: ApplicationId }
  | { kind: 'unfit'; application?: ApplicationId; why: string }
  | { kind: 'later' }

/** @returns nothing when this side does not hear such messages */
export const actionOf = (side: Exchange['side'], type: MessageType): string | undefined => actions[side][type]

/** The event each message is, at the accepting and at the handling centre. */
const actions: Readonly<Record<Exchange['side'], Partial<Record<MessageType, string>>>> = {
  accepting: {
    ACK: 'acknowledged',
    NACK: 'nacked',
    NEED_SUPPLEMENT: 'supplement-asked',
    NEED_ORIGINALS: 'originals-asked',
    ORIGINALS_IN: 'originals-in',
    RETURN_ORIGINALS: 'originals-returned',
    INQUIRE: 'inquiry-heard',
    NEGOTIATE: 'negotiation-heard',
    RECALL_OK: 'recall-agreed',
    RECALL_NO: 'recall-refused',
    FROZEN: 'stopped-there',
    RESULT: 'result',
  },
  handling: {
    SUPPLEMENT: 'supplement-in',
    POSTED: 'posted',
    ANSWER: 'answer-in',
    NEGOTIATE: 'negotiation-heard',
    URGE: 'urged',
    RECALL: 'recall-asked',
    RESULT_ACK: 'result-acknowledged',
  },
}

/** One message becomes one event of the case, with the message's id: applied twice it is once. */
export async function applyMessage(ports: Ports, exchange: Exchange, message: ExchangeMessage): Promise<Applied> {
  const { centre, application: id } = exchange
  const action = actionOf(exchange.side, message.type)
  if (!action) return { kind: 'unfit', application: id, why: 'not for this side' }
  const known = await ports.database.collection<Application>('applications').find(id)
  if (known?.events.some(event => event.id === message.id)) {
    await moved(ports, exchange, action)
    return { kind: 'applied', application: id }
  }
  const files = await takeFiles(ports, exchange, message)
  if (files.kind !== 'taken') return files.kind === 'later' ? files : { ...files, application: id }
  const others = await statesOfOthers(ports, exchange, id)
  const changed = await changeApplication(ports, id, application => {
    if (application.events.some(event => event.id === message.id)) return { ok: true, application }
    const decision = decide(
      flowNamed(application.flow),
      workingTimeOf(ports.calendars, centre),
      files.into(application),
      {
        action,
        acting: { kind: 'counterpart', centre: exchange.other.code as CentreCode, name: exchange.other.name },
        key: message.id,
        now: ports.clock.now(),
        data: dataOf(centre, message, [...others, moveExchange(exchange.state, action)], others.length > 0),
      },
    )
    return decision.ok ? { ok: true, application: decision.application } : decision
  })
  if (!changed.ok) {
    // Others were faster: the message waits.
    const waits = changed.problem.code === problems.staleVersion().code
    return waits ? { kind: 'later' } : { kind: 'unfit', application: id, why: changed.problem.code }
  }
  await files.done()
  await moved(ports, exchange, action)
  return { kind: 'applied', application: id }
}

/** States of the case's other exchanges. */
async function statesOfOthers(ports: Ports, exchange: Exchange, id: ApplicationId): Promise<ExchangeState[]> {
  const application = await ports.database.collection<Application>('applications').find(id)
  const states: ExchangeState[] = []
  for (const number of application?.intake?.exchanges ?? []) {
    if (number === exchange.number) continue
    const other = await ports.database.collection<Exchange>('exchanges').find(exchangeId(exchange.centre, number))
    if (other) states.push(other.state)
  }
  return states
}

async function moved(ports: Ports, { _id }: Exchange, action: string): Promise<void> {
  const exchanges = ports.database.collection<Exchange>('exchanges')
  for (;;) {
    const exchange = await exchanges.find(_id)
    const state = exchange && moveExchange(exchange.state, action)
    if (!exchange || state === exchange.state || !state) return
    if ((await exchanges.replace({ ...exchange, state, changedAt: ports.clock.now() })) !== 'conflict') return
  }
}

const resultWords: Readonly<Record<BodyOf<'RESULT'>['outcome'], string>> = {
  done: '已办成',
  refused: '未予办理',
  lapsed: '逾期未补正，已失效',
}

/** What the event remembers of the message. @param several the case has more exchanges: they decide its state together */
function dataOf(
  centre: CentreCode,
  message: ExchangeMessage,
  states: readonly ExchangeState[],
  several: boolean,
): EventData {
  const body = bodyOf(message) as Partial<{
    reason: EventData['reason']
    lines: EventData['lines']
    dueOn: string
    carrier: string
    number: string
    outcome: BodyOf<'RESULT'>['outcome']
    paid: { total: number; on: string }
  }>
  const closesAt = findCentre(centre)?.closesAt ?? '17:30'
  const dated = message.type === 'NEED_SUPPLEMENT' || message.type === 'NEED_ORIGINALS' || message.type === 'ACK'
  return {
    exchange: message.exchange,
    ...(several ? { to: caseStateOf(states) } : {}),
    ...(body.reason ? { reason: body.reason } : {}),
    ...(body.lines ? { lines: body.lines } : {}),
    ...(dated && body.dueOn ? { dueOn: fromBeijing(body.dueOn as never, closesAt) } : {}),
    ...(body.carrier && body.number ? { tracking: { carrier: body.carrier, number: body.number } } : {}),
    ...(body.outcome ? { result: body.outcome } : {}),
    // A reason says more than that it was refused.
    ...(body.outcome ? { outcome: body.outcome === 'done' ? ('approve' as const) : ('refuse' as const) } : {}),
    ...(body.outcome && !body.reason ? { note: resultWords[body.outcome] } : {}),
    ...(body.paid ? { total: body.paid.total, on: body.paid.on } : {}),
  }
}
