import { flowNamed } from '../../core/catalogue/flows/flow-named'
import { findItem } from '../../core/catalogue/items/items'
import { findCentre } from '../../core/catalogue/registry'
import type { ApplicationCard } from '../../core/contract/depositor/application-card'
import type { ApplicationView } from '../../core/contract/depositor/application-view'
import type { Application } from '../../core/domain/application/application'
import { endingOf } from '../../core/domain/application/ending-of'
import { lastEvent } from '../../core/domain/application/last-event'
import { correctionLines } from '../../core/domain/application/open-lines'
import { posted } from '../../core/domain/application/orders'
import { promisesCheck } from '../../core/domain/application/promises-check'
import { beijing } from '../../core/domain/calendar/beijing'
import { isLate } from '../../core/domain/deadline/deadline'
import { promisedDay, promisedOn } from '../../core/domain/deadline/promised-day'
import { shownAnswer } from '../../core/domain/item/shown-answer'
import { diallable } from '../../core/domain/text/diallable'
import { nearDay } from '../../core/domain/text/near-day'
import { Day } from '../../core/domain/values/day'
import { fen } from '../../core/domain/values/fen'
import type { Instant } from '../../core/domain/values/instant'
import { optionsFor } from '../../core/domain/workflow/options-for'
import type { Versioned } from '../execution/change-application'
import { definitionFor } from '../execution/definition-for'
import { centreOf } from '../execution/working-time-of'
import type { Ports } from '../ports'
import { materialViews } from './material-view'
import { shownState } from './shown-state'
import { timeline } from './timeline'
import { lineOfState } from './words-of-state'

/** A case in the depositor's list: where it stands, whose turn it is, and the date that matters now. */
export function applicationCard(application: Application, now: Instant): ApplicationCard {
  const centre = centreOf(application.centre)
  const state = flowNamed(application.flow).states[application.state]
  if (!state) throw new Error(`application ${application._id} is in unknown state ${application.state}`)
  const due = dueOf(application, now)
  return {
    id: application._id,
    number: application.number,
    item: application.item,
    title: findItem(application.item)?.title ?? '',
    centre: application.centre,
    centreName: centre.name,
    shown: { state: application.state, ...shownState(application) },
    next: diallable(lineOfState(application, { changeCard: mayAct(application, 'correct-card', now) }), centre.phone),
    phone: centre.phone,
    mine: state.by === 'depositor' || mayAct(application, 'correct-card', now),
    ...(due ? { due } : {}),
    submittedAt: application.submittedAt,
    changedAt: application.changedAt,
  }
}

/** The whole case for its owner. */
export async function applicationView(ports: Ports, application: Versioned): Promise<ApplicationView> {
  const now = ports.clock.now()
  const card = applicationCard(application, now)
  const definition = definitionFor(application)
  const state = flowNamed(application.flow).states[application.state]
  const may = (action: string) => mayAct(application, action, now)
  const asked = lastEvent(application, 'ask-correction')
  const refused = refusalOf(application)
  const failure =
    application.state === 'failed' ? lastEvent(application, 'payment-refused', 'posting-refused') : undefined
  const paidOn = lastEvent(application, 'payment-paid')?.data?.on
  const closing = posted(application)
  const amounts = closing ?? application.estimate
  const correcting = application.state === 'correcting'
  const labelOf = (slot: string) => definition?.slots.find(candidate => candidate.name === slot)?.label ?? slot
  return {
    ...card,
    version: application.revision,
    mode: application.mode,
    path: application.path,
    promise: {
      words: definition?.promise.words ?? '',
      ...promisedDay(application.deadline),
      paused: application.deadline.paused !== undefined,
      ...(application.deadline.paused ? { pausedWords: '等您补充材料，时间先停着；您交回后接着算。' } : {}),
    },
    timeline: timeline(application),
    answers: [
      ...(definition?.fields ?? []).flatMap(field => {
        // Left out, for it need not be filled in; or sealed, and never shown here.
        const value = application.answers[field.name]
        return value ? [{ label: field.label, value: shownAnswer(field, value) }] : []
      }),
      ...(application.bank ? [{ label: '收款卡', value: `${application.bank.name} ${application.masked.card}` }] : []),
    ],
    materials: await materialViews(ports, application.materials, correcting),
    slots: definition?.slots ?? [],
    ...(correcting && asked?.data?.lines && application.correctionDueAt
      ? {
          correction: {
            due: beijing(application.correctionDueAt).day,
            round: application.round,
            lines: correctionLines(application).map(({ slot, reason, remedy, answered }) => ({
              slot,
              label: labelOf(slot),
              reason,
              remedy,
              answered,
            })),
          },
        }
      : {}),
    ...(refused
      ? {
          refusal: {
            title: refused.title,
            reason: refused.reason,
            remedy: diallable(refused.remedy, card.phone ?? ''),
          },
        }
      : {}),
    ...(application.bank && amounts && (application.state === 'executing' || failure || paidOn)
      ? {
          payment: {
            total: fen(amounts.total),
            principal: fen(amounts.principal),
            interest: fen(amounts.interest),
            maskedCard: application.masked.card,
            bank: application.bank.name,
            ...(paidOn ? { paidOn: Day.parse(paidOn) } : {}),
            ...(failure ? { failed: failure.data?.message ?? '银行退回了这笔钱' } : {}),
          },
        }
      : {}),
    ...debitOf(application),
    documents: application.papers.map(({ name, label }) => ({ name, label })),
    may: {
      withdraw: may('withdraw'),
      askWithdrawal: may('ask-withdrawal') && !application.withdrawalAsked,
      // Offered while lines are open too; what is missing is said there.
      resubmit: state?.on.resubmit?.by === 'depositor',
      correctCard: may('correct-card'),
      planAgain: may('plan-again'),
      deny: may('not-me'),
    },
    ...elsewhereOf(application),
    banks: definition?.banks ?? [],
  }
}

/** Why it was not granted, by whoever said so, as long as it stands. */
function refusalOf(application: Application) {
  const ending = endingOf(application)
  if (ending !== 'refused' && ending !== 'declined' && ending !== 'returned') return undefined
  return lastEvent(application, 'refuse', 'decline', 'nack', 'result')?.data?.reason
}

/** Until the core has debited it is what was confirmed; then what was taken. */
function debitOf(application: Application): Pick<ApplicationView, 'debit'> {
  const taken = posted(application)
  const amounts = taken ?? application.estimate
  if (application.outcome !== 'repayment' || application.intake || application.request || !amounts) return {}
  const on = taken?.on ?? (application.debit?.at && beijing(application.debit.at).day)
  const failure = application.state === 'debit-failed' ? lastEvent(application, 'posting-refused') : undefined
  return {
    debit: {
      total: fen(amounts.total),
      principal: fen(amounts.principal),
      interest: fen(amounts.interest),
      ...(on ? { on: Day.parse(on) } : {}),
      done: taken !== undefined,
      ...(failure ? { failed: failure.data?.message ?? '扣款没有成功' } : {}),
    },
  }
}

function elsewhereOf({ intake, request }: Application): Pick<ApplicationView, 'elsewhere'> {
  const nameOf = (code: string, name?: string) => findCentre(code)?.name ?? name ?? `代码${code}的公积金中心`
  if (intake) return { elsewhere: { centre: nameOf(intake.to, intake.toName), words: '由这家中心办理' } }
  return request ? { elsewhere: { centre: nameOf(request.from, request.fromName), words: '在这家中心提出的申请' } } : {}
}

function dueOf(application: Application, now: Instant): ApplicationCard['due'] {
  if (application.state === 'correcting' && application.correctionDueAt) {
    const on = beijing(application.correctionDueAt).day
    return { on, words: `请在${nearDay(on)}前补交`, overdue: false }
  }
  if (application.queue === 'ended') return undefined
  const overdue = isLate(application.deadline, now)
  const on = application.deadline.dueOn
  const by = `最晚${promisedOn(application.deadline.dueOn, application.deadline.provisional)}${promisesCheck(application) ? '核实完' : '办好'}`
  return { on, words: overdue ? '已超过承诺的时间，正在催办' : by, overdue }
}

/** May the owner do this now, by the flow table and every guard? */
function mayAct(application: Application, action: string, now: Instant): boolean {
  const owner = { kind: 'depositor', person: application.person } as const
  const option = optionsFor(flowNamed(application.flow), application, owner, { now }).find(
    each => each.action === action,
  )
  return option !== undefined && option.blocked === undefined
}
