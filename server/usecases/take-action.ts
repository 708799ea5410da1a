import { formOf } from '../../core/catalogue/items/definition-of'
import { correctionReasons } from '../../core/catalogue/reasons/correction-reasons'
import { refusalReasons } from '../../core/catalogue/reasons/refusal-reasons'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import type { Account } from '../../core/domain/account/account'
import type { CorrectionAsked, EventData } from '../../core/domain/application/event'
import { CalendarMissing } from '../../core/domain/calendar/working-calendar'
import { startDeadline } from '../../core/domain/deadline/deadline'
import type { Slot } from '../../core/domain/item/item'
import { problems } from '../../core/domain/problem/problems'
import type { CentreCode } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import { bodyHash } from '../applying/body-hash'
import { centreOf, workingTimeOf } from '../execution/working-time-of'
import type { Ports } from '../ports'
import type { AskingStaff } from '../records/staff'
import { forgetAttempts, limitAttempts } from '../standing/limit-attempts'
import { useTotp } from '../standing/use-totp'
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
  const lines = linesOf(body, formOf(centreOf(application.centre), application.item)?.slots ?? [])
  if (lines === undefined)
    return { ok: false, problem: problems.fieldsWrong({ fields: [{ path: 'lines', message: '请从列出的原因里选' }] }) }
  const reason = refusalReasons.find(candidate => candidate.code === body.reason)
  if (body.reason && !reason && body.action !== 'send-back') {
    return { ok: false, problem: problems.fieldsWrong({ fields: [{ path: 'reason', message: '请从列出的原因里选' }] }) }
  }
  const repeated = application.keys.some(entry => entry.key === body.key)
  const money = body.action === 'approve' || body.action === 'retry'
  if (money && !repeated) {
    const limited = await limitAttempts(ports, 'staff-second-factor', staff._id)
    if (!limited.ok) return limited
  }
  const secondFactor = money && !repeated && body.code !== undefined && (await useTotp(ports, staff, body.code))
  if (secondFactor) await forgetAttempts(ports, 'staff-second-factor', staff._id)
  if (money && !repeated && !secondFactor)
    return { ok: false, problem: problems.totpWrong({ fields: [{ path: 'code', message: '动态验证码不对或已用过' }] }) }
  const compares = body.action === 'approve' || body.action === 'propose'
  const account = compares ? (await coreSays(ports, application))?.account : undefined
  const now = ports.clock.now()
  const data = dataOf(body, application.centre, account, now)
  if (data === undefined)
    return {
      ok: false,
      problem: problems.actionNotPossible({
        title: '还没有下一年的工作日历，算不出补正的最后一天。',
        remedy: '请联系信息科更新工作日历后再要求补正。',
      }),
    }
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
      secondFactor,
      ...(lines.length > 0 ? { lines } : {}),
      ...(reason
        ? { reason }
        : body.reason
          ? { reason: { code: 'send-back', title: body.reason, reason: '', remedy: '' } }
          : {}),
      ...(account ? { accountNow: { status: account.status, balance: account.balance } } : {}),
      data,
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

/**
 * What the event must remember: by when to supplement; the balance the handler had before him.
 * @returns `undefined` when the day to supplement by lies in a year without a calendar
 */
function dataOf(body: Body, centre: CentreCode, account: Account | undefined, now: Instant): EventData | undefined {
  if (body.action === 'propose') return account ? { balance: account.balance } : {}
  if (body.action !== 'ask-correction') return {}
  try {
    return { dueOn: startDeadline(workingTimeOf(centre), now, SUPPLEMENT_DAYS).dueAt }
  } catch (error) {
    if (error instanceof CalendarMissing) return undefined
    throw error
  }
}

/** The lines as they will be kept; `undefined` when the form has no such slot or the list no such reason for it. */
function linesOf(body: Body, slots: readonly Slot[]): CorrectionAsked[] | undefined {
  const lines: CorrectionAsked[] = []
  for (const line of body.lines ?? []) {
    const known = correctionReasons.find(candidate => candidate.code === line.reason)
    const fits = !known?.slots || known.slots.includes(line.slot)
    if (!known || !fits || !slots.some(slot => slot.name === line.slot)) return undefined
    lines.push({
      slot: line.slot,
      code: known.code,
      reason: line.words ? `${known.reason}${line.words}` : known.reason,
      remedy: known.remedy,
    })
  }
  return lines
}
