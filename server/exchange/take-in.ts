import { flowNamed } from '../../core/catalogue/flows/flow-named'
import { findItem } from '../../core/catalogue/items/items'
import { findCentre, offerOf } from '../../core/catalogue/registry'
import { type Application, NEVER } from '../../core/domain/application/application'
import { effectsOf } from '../../core/domain/application/effects-of'
import type { ApplicationEvent } from '../../core/domain/application/event'
import { owe } from '../../core/domain/application/owe'
import { setAlarm } from '../../core/domain/application/set-alarm'
import { beijing } from '../../core/domain/calendar/beijing'
import { wayOf } from '../../core/domain/centre/way-of'
import { startDeadline } from '../../core/domain/deadline/deadline'
import { ExchangeNumber } from '../../core/domain/exchange/exchange-number'
import { bodyOf, type ExchangeMessage } from '../../core/domain/exchange/message'
import { ApplicationId, type CentreCode } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import { applicantFields } from '../applying/applicant-fields'
import { caseNumber } from '../applying/case-number'
import { matterOf } from '../applying/matter-of'
import { claimOpen } from '../applying/open-application'
import { splitAnswers } from '../applying/sealed-answers'
import { withMarks } from '../conflicts/with-marks'
import { announceEvents, chainEvents, withdrawAnnouncement } from '../execution/chain-events'
import { withPersonIndexes } from '../execution/person-indexes'
import { workingTimeOf } from '../execution/working-time-of'
import type { Ports } from '../ports'
import type { Applied } from './apply-message'
import { factsOf } from './facts-of'
import { laneTo, openExchange } from './open-exchange'
import { readRequest } from './read-request'
import { takeFiles } from './take-files'

/**
 * Another centre's request becomes an application of ours: `handling`, three working days from when it arrived, acknowledged at once. Its
 * id is made of the exchange's number, so the same request is the same application.
 * @param arrivedAt on the national platform, where a liaison keyed it in later
 */
export async function takeIn(
  ports: Ports,
  centre: CentreCode,
  message: ExchangeMessage,
  arrivedAt: Instant = ports.clock.now(),
): Promise<Applied> {
  const written = message.type === 'APPLY' ? bodyOf({ ...message, type: 'APPLY' }) : undefined
  const at = findCentre(centre)
  const offer = written && at && offerOf(at, written.item)
  const way = offer && wayOf(offer, written.mode)
  const item = written && findItem(written.item)
  if (!written || !at || !item) return { kind: 'unfit', why: 'not a request we know' }
  const number = ExchangeNumber.parse(message.exchange)
  const id = ApplicationId.parse(ports.messageKeys.digest(`${centre}:${number}`).slice(0, 32))
  // Written, and then whoever wrote it was stopped: its files are gone from where they waited.
  if (await ports.database.collection<Application>('applications').find(id)) return { kind: 'applied', application: id }
  const now = ports.clock.now()
  // A way the centre has closed, or never had, is still received: the liaison sends it back with a reason.
  const days = way?.promise.value.days ?? 3
  const deadline = startDeadline(workingTimeOf(ports.calendars, centre), arrivedAt, days)
  const { body, unread } = readRequest(at, item, written, beijing(now).day)
  const facts = await factsOf(ports, centre, item, body)
  const files = facts && (await takeFiles(ports, { centre, number }, message))
  if (!facts || files?.kind !== 'taken')
    return files?.kind === 'unfit' ? { ...files, application: undefined } : { kind: 'later' }

  const flow = flowNamed('handling')
  const state = flow.start.arrived ?? ''
  const start = flow.states[state]
  const event: ApplicationEvent = {
    id: message.id,
    at: now,
    by: { kind: 'counterpart', id: message.from.code, name: message.from.name },
    action: 'arrive',
    data: { exchange: number },
  }
  const { applicant, payee } = body
  const split = splitAnswers(item.fields, body.answers)
  const empty: Application = {
    _id: id,
    number: await caseNumber(ports, at.prefix, id),
    centre,
    item: body.item,
    flow: flow.name,
    definitionVersion: '2026-11',
    mode: body.mode,
    path: 'arrived',
    department: offer?.department ?? at.departments[0]?.id ?? ('' as Application['department']),
    ...applicantFields(ports, id, { ...applicant, account: facts.account }, payee?.card, split.personal),
    ...(payee ? { bank: { code: payee.bank, name: payee.bankName }, cardOwnName: facts.cardOwnName } : {}),
    answers: split.open,
    materials: [],
    checklistDone: [],
    proofs: facts.proofs,
    ...(facts.estimate ? { estimate: facts.estimate } : {}),
    ...(facts.accountAtSubmission ? { accountAtSubmission: facts.accountAtSubmission } : {}),
    outcome: item.outcome,
    promised: { verify: 0, decide: days },
    ...(unread.length > 0 ? { unread } : {}),
    request: { exchange: number, from: message.from.code as CentreCode, fromName: message.from.name },
    ...(laneTo(ports, message.from.code) === 'manual' ? { byHand: true as const } : {}),
    papers: [],
    events: [event],
    effects: [],
    deadline,
    keys: [],
    revision: 1,
    state,
    queue: start?.queue ?? '',
    round: 1,
    dueAt: deadline.dueAt,
    assignee: '',
    assigneeName: '',
    leaseUntil: '',
    submittedAt: now,
    changedAt: now,
    nextEffectAt: NEVER,
    nextClockAt: NEVER,
  }
  const filled = setAlarm(flow, workingTimeOf(ports.calendars, centre), files.into(withPersonIndexes(ports, empty)))
  const application = chainEvents(ports, withMarks(ports, owe(filled, effectsOf(filled, event, { sends: 'ACK' }))))
  // Taken by another open case: whoever decides sees it, and cannot approve both.
  await claimOpen(ports, matterOf(ports, application), id)
  await openExchange(ports, { centre, number, side: 'handling', other: message.from, application: id })
  await announceEvents(ports, application, 0)
  if ((await ports.database.collection<Application>('applications').add(application)) === 'taken')
    await withdrawAnnouncement(ports, application, 0)
  await files.done()
  return { kind: 'applied', application: id }
}
