import { flowNamed } from '../../core/catalogue/flows/flow-named'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { type Application, NEVER } from '../../core/domain/application/application'
import type { ApplicationEvent } from '../../core/domain/application/event'
import { startDeadline } from '../../core/domain/deadline/deadline'
import type { Identity } from '../../core/domain/identity/identity'
import type { Item, ItemDefinition } from '../../core/domain/item/item'
import type { CheckOutcome } from '../../core/domain/precheck/precheck'
import type { Problem } from '../../core/domain/problem/problem'
import { problems } from '../../core/domain/problem/problems'
import type { ApplicationId, CentreCode } from '../../core/domain/values/ids'
import { applicantFields } from '../applying/applicant-fields'
import { caseNumber } from '../applying/case-number'
import type { Found } from '../applying/forms/form'
import { findForm } from '../applying/forms/form-for'
import { questionAbout } from '../applying/forms/question-of'
import { accountMark } from '../applying/matter-of'
import { claimOpen } from '../applying/open-application'
import { splitAnswers } from '../applying/sealed-answers'
import { withMarks } from '../conflicts/with-marks'
import { factsOf } from '../exchange/facts-of'
import { announceEvents, chainEvents, withdrawAnnouncement } from '../execution/chain-events'
import { withPersonIndexes } from '../execution/person-indexes'
import { centreOf, workingTimeOf } from '../execution/working-time-of'
import type { Ports } from '../ports'
import type { AskingStaff } from '../records/staff'
import { personIdOf } from '../standing/find-again'
import { showReview } from '../work/show-review'

type Body = RequestOf<StaffDoor, 'start-intake'>
type Reply = Handled<ReplyOf<StaffDoor, 'start-intake'>>

/** What the clerk took down, with its fields already found right. */
export interface TakenDown {
  id: ApplicationId
  body: Body
  /** As cleaned: the very spelling that is looked up. */
  applicant: Body['applicant']
  item: Item
  definition: ItemDefinition
  hash: string
}

/**
 * 本地办理: a case of ours for our own depositor. The core is asked, for here it knows this person: without account or loan it is another
 * centre's business. What else stands in the way is written down for the handler; somebody who came to the window is not sent home for it.
 */
export async function takeDownHere(ports: Ports, { staff }: AskingStaff, taken: TakenDown): Promise<Reply> {
  const { id, body, applicant, item, definition, hash } = taken
  const { payee } = body
  const now = ports.clock.now()
  const centre = centreOf(staff.centre)
  const bankName = definition.banks.find(({ code }) => code === payee?.bank)?.name ?? ''
  const facts = await factsOf(ports, staff.centre, item, {
    applicant,
    answers: body.answers,
    ...(payee ? { payee: { ...payee, bankName } } : {}),
  })
  const before = facts && (await standing(ports, taken, { centre, now }))
  if (!facts || !before) return { ok: false, problem: problems.coreUnavailable() }
  const refused =
    (await unknownHere(ports, staff.centre, taken, facts.account)) ?? (await notOwnCard(ports, applicant, payee))
  if (refused) return { ok: false, problem: refused }
  const matter = {
    person: personIdOf(ports, applicant),
    item: item.code,
    centre: staff.centre,
    account: accountMark(ports, facts.account),
  }
  // Of units there may be many for whoever acts for them.
  if (item.applicant !== 'unit' && !(await claimOpen(ports, matter, id)).ok)
    return {
      ok: false,
      problem: problems.openApplication({
        title: '这位缴存人已经有一件同样的业务在办。',
        remedy: '请用证件号码在“查找”里打开那一件接着办，不用另收。',
      }),
    }

  const flow = flowNamed('local')
  const state = flow.start.window ?? ''
  const event: ApplicationEvent = {
    id: body.key,
    at: now,
    by: { kind: 'window', id: staff._id, name: staff.name },
    action: 'receive',
    data: { note: noteOf(body.guided, before.checks) },
  }
  const answers = splitAnswers(item.fields, { ...body.answers, ...before.known?.(body.answers) })
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
        mode: 'local',
        path: 'window',
        department: staff.department,
        ...applicantFields(
          ports,
          id,
          { ...applicant, account: facts.account || applicant.account },
          payee?.card,
          answers.personal,
        ),
        ...(payee ? { bank: { code: payee.bank, name: bankName }, cardOwnName: facts.cardOwnName } : {}),
        answers: answers.open,
        materials: [],
        checklistDone: [],
        proofs: facts.proofs,
        ...(facts.estimate ? { estimate: facts.estimate } : {}),
        ...(facts.accountAtSubmission ? { accountAtSubmission: facts.accountAtSubmission } : {}),
        outcome: item.outcome,
        promised: { verify: 0, decide: definition.promise.days },
        papers: [],
        events: [event],
        effects: [],
        deadline: startDeadline(workingTimeOf(ports.calendars, staff.centre), now, definition.promise.days),
        keys: [{ key: body.key, body: hash }],
        revision: 1,
        state,
        queue: flow.states[state]?.queue ?? '',
        round: 1,
        // The clock begins when it is accepted.
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
  await announceEvents(ports, application, 0)
  const applications = ports.database.collection<Application>('applications')
  if ((await applications.add(application)) === 'taken') {
    await withdrawAnnouncement(ports, application, 0)
    const twin = await applications.find(id)
    if (twin) return { ok: true, body: { review: await showReview(ports, twin, staff) } }
  }
  return { ok: true, body: { review: await showReview(ports, { ...application, version: 1 }, staff) } }
}

type Before = Pick<Found, 'checks' | 'known'>

/** The checks of the item's own form, where it has one; `undefined` when the core does not answer. */
async function standing(
  ports: Ports,
  { applicant, item }: TakenDown,
  at: Pick<Parameters<typeof questionAbout>[1], 'centre' | 'now'>,
): Promise<Before | undefined> {
  const form = findForm(item.code)
  if (!form) return { checks: [] }
  const person = personIdOf(ports, applicant)
  return form.find(ports, await questionAbout(ports, { ...at, person, item: item.code, identity: applicant }))
}

/** Neither deposits nor a loan here: another centre's business, and that is said. */
async function unknownHere(
  ports: Ports,
  centre: CentreCode,
  { body, applicant, item }: TakenDown,
  account: string,
): Promise<Problem | undefined> {
  if (body.why === 'registration' || account) return undefined
  if (body.why === 'loan' && item.handledBy[0] !== 'loan') {
    const loans = await ports.core(centre).loans(applicant)
    if (loans.kind === 'yes' && loans.value.length > 0) return undefined
  }
  const loan = body.why === 'loan'
  return problems.fieldsWrong({
    title: `在本中心没有查到这个人的${loan ? '贷款' : '公积金账户'}。`,
    remedy: `请核对姓名和证件号码；在别的中心${loan ? '贷款' : '缴存'}的，“归哪家中心办”请选${loan ? '贷款地' : '缴存地'}的中心。`,
    fields: [{ path: 'to', message: `本中心没有这个人的${loan ? '贷款' : '账户'}` }],
  })
}

/** Only a clear no of the bank refuses; what it does not answer two people look at. */
async function notOwnCard(ports: Ports, identity: Identity, payee: Body['payee']): Promise<Problem | undefined> {
  if (!payee) return undefined
  const answer = await ports.bank.verifyCard({ ...identity, bank: payee.bank, card: payee.card })
  if (answer.kind === 'unknown') return undefined
  if (answer.kind === 'no' || !answer.value.ownName)
    return problems.cardNotOwn({ fields: [{ path: 'payee.card', message: '银行说这张卡不是申请人名下的' }] })
  return answer.value.cardKind === 'debit'
    ? undefined
    : problems.cardNotDebit({ fields: [{ path: 'payee.card', message: '请换一张借记卡' }] })
}

function noteOf(guided: boolean, checks: readonly CheckOutcome[]): string {
  const open = checks.filter(({ check, passed }) => !passed && check !== 'no-open-application')
  return [
    '本中心缴存人，本地办理',
    ...(guided ? ['已先引导线上办理'] : []),
    ...open.map(({ reason, remedy }) => `${reason ?? ''}${remedy ?? ''}`),
  ].join('；')
}
