import { flowNamed } from '../../core/catalogue/flows/flow-named'
import { definitionOf } from '../../core/catalogue/items/definition-of'
import { correctionReasons } from '../../core/catalogue/reasons/correction-reasons'
import { refusalReasons } from '../../core/catalogue/reasons/refusal-reasons'
import type { ActionOption, ReviewView } from '../../core/contract/staff/review'
import type { Application } from '../../core/domain/application/application'
import { lastEvent } from '../../core/domain/application/last-event'
import { posted } from '../../core/domain/application/orders'
import { nearDay } from '../../core/domain/text/near-day'
import { fen } from '../../core/domain/values/fen'
import { optionsFor } from '../../core/domain/workflow/options-for'
import type { Versioned } from '../execution/change-application'
import { centreOf } from '../execution/working-time-of'
import type { Ports } from '../ports'
import type { StaffRecord } from '../records/staff'
import { clockStrip } from './clock-strip'
import { type CoreSays, compareRows } from './compare-rows'
import { history } from './history'
import { queueRow } from './queue-row'
import { reviewMaterials } from './review-materials'

const shownActions: readonly string[] = [
  'ask-correction',
  'propose',
  'propose-refusal',
  'approve',
  'refuse',
  'send-back',
  'retry',
  'agree-withdrawal',
]

const identityWords = {
  face: '人脸核身通过',
  window: '窗口核对过身份证原件',
  sms: '短信验证，未做人脸核身',
} as const

/**
 * Everything one screen needs to decide: pictures, answers beside what the core says now, checklist, clock, history, and
 * exactly the actions the flow table gives this person.
 * @param core what the core said a moment ago; absent when it did not answer
 */
export function reviewView(
  ports: Ports,
  application: Versioned,
  staff: StaffRecord,
  core: CoreSays | undefined,
  neighbours: ReviewView['neighbours'],
): ReviewView {
  const now = ports.clock.now()
  const flow = flowNamed(application.flow)
  const definition = definitionOf(centreOf(application.centre), application.item)
  const closing = posted(application)
  const amounts = closing ?? application.estimate
  const proposal = lastEvent(application, 'propose', 'propose-refusal')
  const options = optionsFor(
    flow,
    application,
    { kind: 'staff', id: staff._id, name: staff.name, roles: staff.roles },
    { now, checklist: definition?.checklist.map(line => line.name) ?? [] },
  )
  return {
    row: queueRow(application, staff, now),
    promise: `${definition?.promise.words ?? ''}，承诺${nearDay(application.deadline.dueOn)}前办结`,
    amount: {
      principal: fen(amounts.principal),
      interest: fen(amounts.interest),
      total: fen(amounts.total),
      estimate: closing === undefined,
    },
    checks: [
      {
        label: '身份',
        passed: application.proofs.identity !== 'sms',
        note: identityWords[application.proofs.identity],
      },
      {
        label: '退休',
        passed: application.proofs.retirement,
        ...(application.proofs.retirement ? {} : { note: '没有共享数据，请看材料' }),
      },
      {
        label: '收款卡',
        passed: application.proofs.card,
        note: application.proofs.card ? '银行核实为本人借记卡' : '银行没有应答，请看材料',
      },
      { label: '贷款', passed: application.proofs.loan },
    ],
    ...(core ? { coreAnsweredAt: now } : {}),
    compare: compareRows(application, core, definition),
    materials: reviewMaterials(application, definition),
    checklist: (definition?.checklist ?? []).map(line => ({
      ...line,
      done: application.checklistDone.includes(line.name),
    })),
    clock: clockStrip(application, now),
    history: history(application),
    actions: options
      .filter(option => shownActions.includes(option.action))
      .filter(option => option.action !== 'agree-withdrawal' || application.withdrawalAsked)
      .map(option => ({
        action: option.action as ActionOption['action'],
        label: option.transition.label,
        primary: option.transition.primary ?? false,
        danger: option.transition.danger ?? false,
        needsCode: option.transition.needs?.includes('second-factor') ?? false,
        ...(option.blocked ? { blocked: option.blocked.title } : {}),
      })),
    correctionReasons: (definition?.slots ?? []).flatMap(slot =>
      correctionReasons
        .filter(reason => !reason.slots || reason.slots.includes(slot.name))
        .map(({ code, title, reason, remedy }) => ({ code, title, reason, remedy, slot: slot.name })),
    ),
    refusalReasons: refusalReasons.map(reason => ({ ...reason })),
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
  const words: Readonly<Record<string, string>> = {
    'posting-accepted': '核心系统已收到销户指令，等待记账',
    'posting-posted': '核心系统已结息记账，正在付款',
    'posting-refused': `核心系统没有办成：${event.data?.message ?? ''}`,
    'payment-accepted': '银行已收到付款指令，等待结果',
    'payment-unknown': '银行没有应答，正在按原流水查询，不重发',
    'payment-paid': `银行已付款，流水号${event.data?.serial ?? ''}`,
    'payment-refused': `银行退回：${event.data?.message ?? ''}`,
  }
  return { payment: { state: event.action, words: words[event.action] ?? '', order: event.data?.order ?? '' } }
}
