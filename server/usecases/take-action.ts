import { flowNamed } from '../../core/catalogue/flows/flow-named'
import { correctionReasonsFor } from '../../core/catalogue/materials/correction-reasons'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import type { Account } from '../../core/domain/account/account'
import type { Application } from '../../core/domain/application/application'
import type { CorrectionLineAsked } from '../../core/domain/application/correction-line'
import type { EventData } from '../../core/domain/application/event'
import { startDeadline, type WorkingTime } from '../../core/domain/deadline/deadline'
import { problems } from '../../core/domain/problem/problems'
import type { Instant } from '../../core/domain/values/instant'
import { bodyHash } from '../applying/body-hash'
import { matterOf } from '../applying/matter-of'
import { claimOpen } from '../applying/open-application'
import { directed } from '../exchange/directed'
import { definitionFor } from '../execution/definition-for'
import { reasonGiven } from '../execution/reason-given'
import { centreOf, workingTimeOf } from '../execution/working-time-of'
import type { Ports } from '../ports'
import type { AskingStaff } from '../records/staff'
import { proveSecondFactor } from '../standing/prove-second-factor'
import { actAsStaff } from '../work/act-as-staff'
import { coreSays } from '../work/core-says'
import { findCase } from '../work/find-case'
import { showReview } from '../work/show-review'

/** T-sup: the applicant has 10 working days to supplement (workflows 5.1, assumed, to be confirmed by the centre). */
const SUPPLEMENT_DAYS = 10

type Body = RequestOf<StaffDoor, 'take-action'>

/**
 * One decision of a member of staff. What it needs is gathered here (coded reasons, second factor, the account as it is this
 * moment); whether it may happen is asked of the flow table.
 */
export async function takeAction(
  ports: Ports,
  asking: AskingStaff,
  body: Body,
): Promise<Handled<ReplyOf<StaffDoor, 'take-action'>>> {
  const { staff } = asking
  const application = await findCase(ports, staff, body.application)
  if (!application) return { ok: false, problem: problems.notFound() }
  const flow = flowNamed(application.flow)
  const step = flow.states[application.state]?.on[body.action]
  const lines = linesOf(body, application)
  if (lines === undefined)
    return { ok: false, problem: problems.fieldsWrong({ fields: [{ path: 'lines', message: '请从列出的原因里选' }] }) }
  const reason = reasonGiven(application, body)
  if (reason === 'unlisted')
    return { ok: false, problem: problems.fieldsWrong({ fields: [{ path: 'reason', message: '请从列出的原因里选' }] }) }
  const centre = centreOf(application.centre)
  if (body.department && !centre.departments.some(({ id, kind }) => id === body.department && kind !== '科室'))
    return {
      ok: false,
      problem: problems.fieldsWrong({ fields: [{ path: 'department', message: '请选本中心的办理部门' }] }),
    }
  const repeated = application.keys.some(entry => entry.key === body.key)
  // A step that is not in the table now is refused by the table; asking for a code first would only hide that.
  const money = step?.needs?.includes('second-factor') ?? (body.action === 'approve' || body.action === 'retry')
  const proven = money && !repeated ? await proveSecondFactor(ports, staff, body.code) : undefined
  if (proven && !proven.ok) return proven
  const compares = application.accountAtSubmission && (body.action === 'approve' || body.action === 'propose')
  const account = compares ? (await coreSays(ports, application))?.account : undefined
  const now = ports.clock.now()
  const waits = step?.to !== undefined && flow.states[step.to]?.on.lapse !== undefined
  const data = dataOf(body, { time: workingTimeOf(ports.calendars, application.centre), account, now, waits })
  if (body.action === 'approve' && !application.intake && !repeated) {
    const claim = await claimOpen(ports, matterOf(ports, application), application._id)
    if (!claim.ok) return { ok: false, problem: problems.matterOpen() }
  }
  const spoken = await directed(ports, application, body.action)
  const changed = await actAsStaff(
    ports,
    asking,
    {
      application: body.application,
      version: body.version,
      key: body.key,
      hash: bodyHash(ports, { ...body, version: undefined, code: undefined }),
    },
    {
      action: body.action,
      note: body.note,
      secondFactor: proven !== undefined,
      ...(lines.length > 0 ? { lines } : {}),
      ...(reason ? { reason } : {}),
      ...(account ? { accountNow: { status: account.status, balance: account.balance } } : {}),
      data: { ...data, ...spoken },
    },
  )
  if (changed.ok) return { ok: true, body: { review: await showReview(ports, changed.application, staff) } }
  // What was done is told by its event; what was refused is told here.
  await ports.audit.record({
    at: now,
    actor: staff._id,
    action: 'case.refused',
    subject: application._id,
    centre: staff.centre,
    detail: { wanted: body.action, code: changed.problem.code },
  })
  const fresh = changed.application ? { review: await showReview(ports, changed.application, staff) } : undefined
  return { ok: false, problem: changed.problem, ...(fresh ? { fresh } : {}) }
}

/** What the event must remember: by when to supplement; the balance the handler had before him; what the action's form asked. */
function dataOf(
  { action, department, tracking, archive, delivery }: Body,
  { time, account, now, waits }: { time: WorkingTime; account: Account | undefined; now: Instant; waits: boolean },
): EventData {
  const data: EventData = {
    ...(department ? { department } : {}),
    ...(tracking ? { tracking } : {}),
    ...(archive ? { archive } : {}),
    ...(delivery ? { delivery } : {}),
    ...(action === 'propose' && account ? { balance: account.balance } : {}),
  }
  if (!waits) return data
  return { ...data, dueOn: startDeadline(time, now, SUPPLEMENT_DAYS).dueAt, days: SUPPLEMENT_DAYS }
}

/** The lines as they will be kept; `undefined` when the form has no such slot or the slot no such reason. */
function linesOf(body: Body, application: Application): CorrectionLineAsked[] | undefined {
  const slots = definitionFor(application)?.slots ?? []
  const lines: CorrectionLineAsked[] = []
  for (const line of body.lines ?? []) {
    const slot = slots.find(({ name }) => name === line.slot)
    const known = slot && correctionReasonsFor(slot, application.mode).find(({ code }) => code === line.reason)
    if (!known) return undefined
    lines.push({
      slot: line.slot,
      code: known.code,
      reason: line.words ? `${known.reason}${line.words}` : known.reason,
      remedy: known.remedy,
    })
  }
  return lines
}
