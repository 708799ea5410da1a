import { flowNamed } from '../../core/catalogue/flows/flow-named'
import { findItem } from '../../core/catalogue/items/items'
import { correctionReasonsFor } from '../../core/catalogue/materials/correction-reasons'
import { decides, reasonsFor } from '../../core/catalogue/reasons/reasons-for'
import { findCentre } from '../../core/catalogue/registry'
import { ActionOption, type ReviewView } from '../../core/contract/staff/review'
import type { Application } from '../../core/domain/application/application'
import { lastEvent } from '../../core/domain/application/last-event'
import { posted } from '../../core/domain/application/orders'
import { originalsAway } from '../../core/domain/application/originals-away'
import { promisesCheck } from '../../core/domain/application/promises-check'
import { promisedOn } from '../../core/domain/deadline/promised-day'
import { scopeOf, scopeWords } from '../../core/domain/exchange/scope-of'
import type { Reason } from '../../core/domain/item/reason'
import { diallable } from '../../core/domain/text/diallable'
import { fen } from '../../core/domain/values/fen'
import type { Guard } from '../../core/domain/workflow/flow'
import { optionsFor } from '../../core/domain/workflow/options-for'
import type { Versioned } from '../execution/change-application'
import { checklistFor } from '../execution/checklist-for'
import { definitionFor } from '../execution/definition-for'
import { missingFor } from '../execution/missing-for'
import { ownWordsAllowed } from '../execution/reason-given'
import { centreOf } from '../execution/working-time-of'
import type { Ports } from '../ports'
import type { StaffRecord } from '../records/staff'
import { cardWarnings } from './card-warnings'
import { clockStrip } from './clock-strip'
import { type CoreSays, compareRows } from './compare-rows'
import { history } from './history'
import { paperTroubleWords } from './paper-trouble-words'
import { queueRow } from './queue-row'
import { reviewMaterials } from './review-materials'

const actionNames: readonly string[] = ActionOption.shape.action.options

/** What each guard wants typed into the action's own form. */
const askedBy: Partial<Record<Guard, ActionOption['asks'][number]>> = {
  'lines-given': 'lines',
  'reason-given': 'reason',
  'department-given': 'department',
  'tracking-given': 'tracking',
  'archive-given': 'archive',
  'originals-settled': 'kept',
  'delivery-given': 'delivery',
}

function exchangeOf(
  offers: Ports['offers'],
  application: Application,
  options: readonly { action: string }[],
): Pick<ReviewView, 'exchange'> {
  const may = ownForms.filter(action => options.some(option => option.action === action))
  const { intake, request, state, flow, unread } = application
  const byHand = application.byHand === true
  const words = flowNamed(flow).states[state]?.words ?? ''
  const nameOf = (code: string, name?: string) => findCentre(code)?.name ?? name ?? code
  if (intake)
    return {
      exchange: {
        side: 'accepting',
        scope: scopeWords[scopeOf(application.centre, intake.to)],
        other: nameOf(intake.to, intake.toName),
        numbers: [...intake.exchanges],
        words,
        byHand,
        persons: personsOf(application),
        may: may.filter(action => action !== 'add-applicant' || application.item === 'purchase-withdrawal'),
      },
    }
  if (request) {
    const closed =
      state === 'received' ? offers.closed(application.centre, application.item, application.mode) : undefined
    return {
      exchange: {
        ...(closed ? { closed } : {}),
        ...(unread ? { unread: unread.map(({ message }) => message) } : {}),
        side: 'handling',
        scope: scopeWords[scopeOf(application.centre, request.from)],
        other: nameOf(request.from, request.fromName),
        numbers: [request.exchange],
        words,
        byHand,
        persons: [],
        may: [],
      },
    }
  }
  return {}
}

/** Steps that ask too much for the bar of buttons. */
const ownForms = ['add-applicant', 'redirect'] as const
const relations = { spouse: '配偶', 'co-owner': '共有人' } as const

/** Where several apply: the applicant and those beside them, each with a centre and a number. */
function personsOf({ intake, masked, events }: Application): NonNullable<ReviewView['exchange']>['persons'] {
  if (!intake?.others) return []
  const answered = (exchange: string | undefined) =>
    events.some(({ action, data }) => action === 'result' && data?.exchange === exchange) ? '已反馈' : '未反馈'
  const line = (name: string, code: string, centre: string | undefined, number: string | undefined) => ({
    name,
    other: findCentre(code)?.name ?? centre ?? code,
    number: number ?? '',
    words: answered(number),
  })
  return [
    line(masked.name, intake.to, intake.toName, intake.exchanges[0]),
    ...intake.others.map(other =>
      line(`${other.masked.name}（${relations[other.relation]}）`, other.to, other.toName, other.exchange),
    ),
  ]
}

const identityWords = {
  face: '人脸核身通过',
  window: '窗口核对过身份证原件',
  sms: '短信验证，未做人脸核身',
} as const

/** What lies around a case: what the core said a moment ago (absent when it did not answer), its queue, cases that look like it. */
interface Around {
  core: CoreSays | undefined
  neighbours: ReviewView['neighbours']
  conflicts: ReviewView['conflicts']
}

/**
 * Everything one screen needs to decide: pictures, answers beside what the core says now, checklist, clock, history, and
 * exactly the actions the flow table gives this person.
 */
export function reviewView(
  ports: Ports,
  application: Versioned,
  staff: StaffRecord,
  { core, neighbours, conflicts }: Around,
): ReviewView {
  const now = ports.clock.now()
  const { phone } = centreOf(application.centre)
  const flow = flowNamed(application.flow)
  const definition = definitionFor(application)
  const closing = posted(application)
  const { outcome = 'payment' } = application
  const moves = outcome === 'payment' || outcome === 'repayment'
  const amounts = moves ? (closing ?? application.estimate) : undefined
  const proposal = lastEvent(application, 'propose', 'propose-refusal')
  const checklist = checklistFor(application)
  const warnings = cardWarnings(ports.vault, application)
  const options = optionsFor(
    flow,
    application,
    { kind: 'staff', id: staff._id, name: staff.name, roles: staff.roles },
    {
      now,
      checklist: checklist.map(line => line.name),
      missing: missingFor(application),
      conflicts: conflicts.filter(({ answered }) => !answered).length,
    },
  )
  return {
    row: queueRow(ports.calendars, application, staff, now),
    outcome,
    phone,
    promise: [
      definition?.promise.words,
      `承诺${promisedOn(application.deadline.dueOn, application.deadline.provisional)}前${promisesCheck(application) ? '核实完' : '办结'}`,
    ]
      .filter(Boolean)
      .join('，'),
    ...(amounts
      ? {
          amount: {
            label: outcome === 'repayment' ? '还清总额' : '提取总额',
            principal: fen(amounts.principal),
            interest: fen(amounts.interest),
            total: fen(amounts.total),
            estimate: closing === undefined,
          },
        }
      : {}),
    checks: proofLines(application),
    ...(core ? { coreAnsweredAt: now } : {}),
    compare: compareRows(application, core, definition),
    ...(warnings.length > 0 ? { warnings } : {}),
    materials: reviewMaterials(application, definition),
    checklist: checklist.map(line => ({
      ...line,
      done: application.checklistDone.includes(line.name),
    })),
    conflicts: [...conflicts],
    ...exchangeOf(ports.offers, application, options),
    departments: (findCentre(application.centre)?.departments ?? [])
      .filter(({ kind }) => kind !== '科室')
      .map(({ id, name }) => ({ id, name })),
    missing: missingFor(application),
    papers: application.papers.map(({ name, label }) => ({ name, label })),
    paperTroubles: (application.paperTroubles ?? []).map(paperTroubleWords),
    clock: clockStrip(ports.calendars, application, now),
    history: history(application),
    actions: options
      .filter(option => actionNames.includes(option.action) && option.blocked?.code !== 'exchange.other-lane')
      .filter(option => option.action !== 'agree-withdrawal' || application.withdrawalAsked)
      .map(option => ({
        action: option.action as ActionOption['action'],
        label: option.transition.label,
        told: option.transition.told,
        primary: option.transition.primary ?? false,
        danger: option.transition.danger ?? false,
        needsCode: option.transition.needs?.includes('second-factor') ?? false,
        asks: (option.transition.needs ?? [])
          .filter(guard => guard !== 'originals-settled' || originalsAway(application))
          .flatMap(guard => askedBy[guard] ?? []),
        ...(decides(option.action)
          ? {
              reasons: reasonsFor(application, option.action).map(toldWith(phone)),
              ownWords: ownWordsAllowed(application, option.action),
            }
          : {}),
        ...(option.blocked ? { blocked: option.blocked.title } : {}),
      })),
    correctionReasons: (definition?.slots ?? []).flatMap(slot =>
      correctionReasonsFor(slot, application.mode).map(reason => ({ ...toldWith(phone)(reason), slot: slot.name })),
    ),
    refusalReasons: reasonsFor(application, 'refuse').map(reason => ({
      ...toldWith(phone)(reason),
      remedy: diallable(reason.remedy, phone),
    })),
    slots: (definition?.slots ?? []).map(({ name, label }) => ({ name, label })),
    ...(proposal && application.state === 'confirming'
      ? {
          proposal: {
            by: proposal.by.name,
            at: proposal.at,
            outcome: proposal.action === 'propose' ? ('approve' as const) : ('refuse' as const),
            ...(proposal.data?.note ? { note: proposal.data.note } : {}),
            ...(proposal.data?.reason ? { reason: proposal.data.reason.title } : {}),
          },
        }
      : {}),
    ...paymentOf(application),
    neighbours,
  }
}

/** As the applicant will read it. @param phone of the centre, with its area code */
const toldWith =
  (phone: string) =>
  ({ code, title, reason, remedy }: Reason) => ({ code, title, reason, remedy: diallable(remedy, phone) })

/** What data has proved, of what this matter rests on. */
function proofLines({ item, proofs, intake }: Application): ReviewView['checks'] {
  const identity = { label: '身份', passed: proofs.identity !== 'sms', note: identityWords[proofs.identity] }
  // Of somebody else's depositor our data know nothing.
  if (intake) return [identity]
  const lines = findItem(item)?.proofs ?? []
  return [
    identity,
    ...lines.map(({ proof, label, proved, unproved }) => {
      const note = proofs[proof] ? proved : unproved
      return { label, passed: proofs[proof], ...(note ? { note } : {}) }
    }),
  ]
}

function paymentOf(application: Application): Pick<ReviewView, 'payment'> {
  const event = lastEvent(
    application,
    'payment-accepted',
    'payment-unknown',
    'payment-paid',
    'payment-refused',
    'posting-accepted',
    'posting-posted',
    'posting-refused',
  )
  if (!event) return {}
  const pays = (application.outcome ?? 'payment') === 'payment'
  const entered = event.data?.closed ? '核心系统已结息销户' : '核心系统已记账'
  const words: Readonly<Record<string, string>> = {
    'posting-accepted': '核心系统已收到指令，等待记账',
    'posting-posted': pays ? `${entered}，正在付款` : entered,
    'posting-refused': `核心系统没有办成：${event.data?.message ?? ''}`,
    'payment-accepted': '银行已收到付款指令，等待结果',
    'payment-unknown': '银行没有应答，正在按原流水查询，不重发',
    'payment-paid': `银行已付款，流水号${event.data?.serial ?? ''}`,
    'payment-refused': `银行退回：${event.data?.message ?? ''}`,
  }
  return { payment: { state: event.action, words: words[event.action] ?? '', order: event.data?.order ?? '' } }
}
