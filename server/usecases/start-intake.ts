import { definitionOf } from '../../core/catalogue/definitions/definition-of'
import { flowNamed } from '../../core/catalogue/flows/flow-named'
import { findItem } from '../../core/catalogue/items/items'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { type Application, NEVER } from '../../core/domain/application/application'
import type { ApplicationEvent } from '../../core/domain/application/event'
import { beijing } from '../../core/domain/calendar/beijing'
import { startDeadline } from '../../core/domain/deadline/deadline'
import { ExchangeNumber } from '../../core/domain/exchange/exchange-number'
import type { ItemDefinition } from '../../core/domain/item/item'
import type { FieldFault } from '../../core/domain/item/read-answers'
import { problems } from '../../core/domain/problem/problems'
import type { Day } from '../../core/domain/values/day'
import { ApplicationId, CentreCode } from '../../core/domain/values/ids'
import { applicantFields } from '../applying/applicant-fields'
import { bodyHash } from '../applying/body-hash'
import { caseNumber } from '../applying/case-number'
import { checkAnswers } from '../applying/check-answers'
import { checkApplicant, checkPayee } from '../applying/check-applicant'
import { splitAnswers } from '../applying/sealed-answers'
import { withMarks } from '../conflicts/with-marks'
import { laneTo, newExchangeNumber, openExchange } from '../exchange/open-exchange'
import { announceEvents, chainEvents, withdrawAnnouncement } from '../execution/chain-events'
import { withPersonIndexes } from '../execution/person-indexes'
import { centreOf, workingTimeOf } from '../execution/working-time-of'
import type { Ports } from '../ports'
import type { AskingStaff } from '../records/staff'
import { showReview } from '../work/show-review'
import { takeDownHere } from './local-intake'

type Body = RequestOf<StaffDoor, 'start-intake'>
type Reply = Handled<ReplyOf<StaffDoor, 'start-intake'>>

/**
 * 受理: a case of ours for another centre's depositor, or for an own one (本地办理). Its id is made of the key, so a double click is one
 * case. Identity was compared at the window; of another centre's depositor our core is asked nothing, for it does not know this person.
 */
export async function startIntake(ports: Ports, asking: AskingStaff, body: Body): Promise<Reply> {
  const { staff } = asking
  const centre = centreOf(staff.centre)
  const item = findItem(body.item)
  if (!item) return { ok: false, problem: problems.notFound() }
  const own = body.to === staff.centre
  const other = ports.offers.at(body.to)
  const name = other?.name ?? ports.gateways.find(body.to)?.name
  const definition = definitionOf(other ?? centre, body.item, body.mode)
  if (!definition || body.mode === 'online' || own !== (body.mode === 'local'))
    return {
      ok: false,
      problem: problems.itemNotOnline({
        title: own ? '这件是本中心自己的业务。' : '对方中心没有这种办理方式。',
        remedy: own ? '请按本地办理收件。' : '请换一种方式，或引导申请人走对方中心的线上渠道。',
      }),
    }
  const today = beijing(ports.clock.now()).day
  const { answers, applicant, payee, faults } = readIntake(body, definition, item.handledBy, today, name)
  if (faults.length > 0) return { ok: false, problem: problems.fieldsWrong({ fields: faults }) }

  const applications = ports.database.collection<Application>('applications')
  const id = ApplicationId.parse(ports.messageKeys.digest(`${staff.centre}:intake:${body.key}`).slice(0, 32))
  const hash = bodyHash(ports, body)
  const existing = await applications.find(id)
  if (existing) {
    if (existing.keys[0]?.body !== hash) return { ok: false, problem: problems.keyReused() }
    return { ok: true, body: { review: await showReview(ports, existing, staff) } }
  }
  if (own) {
    const read = { ...body, answers, ...(payee ? { payee } : {}) }
    return takeDownHere(ports, asking, { id, body: read, applicant, item, definition, hash })
  }
  const now = ports.clock.now()
  const verify = definition.promise.verifyDays ?? 0
  const deadline = startDeadline(workingTimeOf(ports.calendars, staff.centre), now, verify)

  const flow = flowNamed('accepting')
  const state = flow.start.window ?? ''
  const event: ApplicationEvent = {
    id: body.key,
    at: now,
    by: { kind: 'window', id: staff._id, name: staff.name },
    action: 'receive',
  }
  const number = newExchangeNumber(ports, staff.centre)
  const to = { code: CentreCode.parse(body.to), name: name ?? body.toName ?? '' }
  const split = splitAnswers(item.fields, answers)
  const bankName = definition.banks.find(bank => bank.code === payee?.bank)?.name ?? ''
  const application = chainEvents(
    ports,
    withMarks(
      ports,
      withPersonIndexes(ports, {
        _id: id,
        number: await caseNumber(ports, centre.prefix, id),
        centre: staff.centre,
        item: body.item,
        flow: flow.name,
        definitionVersion: definition.version,
        mode: body.mode,
        path: 'window',
        department: staff.department,
        ...applicantFields(ports, id, applicant, payee?.card, split.personal),
        ...(payee ? { bank: { code: payee.bank, name: bankName } } : {}),
        answers: split.open,
        materials: [],
        checklistDone: [],
        proofs: { identity: 'window', retirement: false, card: false, loan: false },
        outcome: item.outcome,
        promised: { verify, decide: definition.promise.days },
        intake: {
          to: to.code,
          toName: to.name,
          why: body.why,
          exchanges: [ExchangeNumber.parse(number)],
          guided: body.guided,
        },
        ...(laneTo(ports, to.code) === 'manual' ? { byHand: true as const } : {}),
        papers: [],
        events: [event],
        effects: [],
        deadline,
        keys: [{ key: body.key, body: hash }],
        revision: 1,
        state,
        queue: flow.states[state]?.queue ?? '',
        round: 1,
        // The seven days begin when it is accepted.
        dueAt: NEVER,
        assignee: '',
        assigneeName: '',
        leaseUntil: '',
        submittedAt: now,
        changedAt: now,
        nextEffectAt: NEVER,
        nextClockAt: NEVER,
      } satisfies Application),
    ),
  )
  await openExchange(ports, { centre: staff.centre, number, side: 'accepting', other: to, application: id })
  await announceEvents(ports, application, 0)
  if ((await applications.add(application)) === 'taken') {
    await withdrawAnnouncement(ports, application, 0)
    const twin = await applications.find(id)
    if (twin) return { ok: true, body: { review: await showReview(ports, twin, staff) } }
  }
  return { ok: true, body: { review: await showReview(ports, { ...application, version: 1 }, staff) } }
}

/** Everything in its one form, and every field that has to be mended, all at once. */
function readIntake(
  body: Body,
  definition: ItemDefinition,
  places: readonly Body['why'][],
  today: Day,
  centreName: string | undefined,
) {
  const { answers, faults } = checkAnswers(definition, body.answers, today, true)
  const { applicant, faults: wrongApplicant } = checkApplicant(body.applicant, today)
  const { payee, faults: wrongPayee } = checkPayee(body.payee, {
    pays: definition.steps.some(({ kind }) => kind === 'card'),
    banks: definition.banks,
    notListed: '这家中心不能打款到这家银行',
  })
  const others: FieldFault[] = []
  if (!places.includes(body.why))
    others.push({ path: 'why', message: '这个事项不由那里的中心办，请重新选为什么找这家中心' })
  if (!centreName && !body.toName?.trim()) others.push({ path: 'toName', message: '请填对方中心的名称' })
  return { answers, applicant, payee, faults: [...faults, ...wrongApplicant, ...others, ...wrongPayee] }
}
