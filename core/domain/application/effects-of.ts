import { plus } from '../calendar/plus'
import type { Outcome } from '../item/item'
import type { Instant } from '../values/instant'
import type { Transition } from '../workflow/flow'
import type { Application } from './application'
import type { Effect, EffectKind } from './effect'
import type { ApplicationEvent } from './event'
import type { NoticeName } from './notice-name'
import { NEVER_ARRIVED, paymentOrder, posted, postingOrder } from './orders'

/** Seconds before an accepted posting or payment is asked about; it usually reports by itself before. */
const ASK_AFTER = 5

/**
 * What the world must be told because `event` happened to `application` (already evolved). Ids are made of the event's, so the
 * same event never owes the same thing twice.
 */
export function effectsOf(
  application: Application,
  event: ApplicationEvent,
  transition: Pick<Transition, 'sends'> = {},
): Effect[] {
  const owe: Owe = (kind, subject, nextAt = event.at) =>
    ({
      id: kind === 'send-message' ? `${event.id}:${kind}:${subject}` : `${event.id}:${kind}`,
      kind,
      subject,
      nextAt,
      tries: 0,
    }) as Effect
  const messages = transition.sends
    ? exchangesOf(application, event).map(exchange => owe('send-message', `${transition.sends}:${exchange}`))
    : []
  return [...messages, ...of(application, event, owe)]
}

type Owe = <K extends EffectKind>(
  kind: K,
  subject: K extends 'notify' ? NoticeName : string,
  nextAt?: Instant,
) => Effect

/** What the applicant is told when it is done here, by what the item gives. */
const doneNotices: Readonly<Record<Outcome, NoticeName>> = {
  payment: 'paid',
  repayment: 'paid-off',
  registration: 'registered',
  change: 'changed',
  certificate: 'answered',
  answer: 'answered',
}

/** Those the event names, or the matter's own. */
function exchangesOf({ intake, request }: Application, { data }: ApplicationEvent): readonly string[] {
  return (
    data?.exchanges ?? (data?.exchange ? [data.exchange] : (intake?.exchanges ?? (request ? [request.exchange] : [])))
  )
}

const pays = ({ outcome = 'payment' }: Application) => outcome === 'payment'

/** What carries out an approved matter: money by the core and the bank, a paper by the seal, everything else by the core. */
function execution(application: Application, owe: Owe): Effect {
  const { outcome } = application
  if (outcome === 'answer' || outcome === 'certificate') return owe('issue-result', 'result')
  return posted(application) && pays(application)
    ? owe('pay', paymentOrder(application))
    : owe('post-withdrawal', postingOrder(application))
}

/** What comes next without anybody: the execution, or the moment for which it waits. Approving what was only checked is but a word. */
function onward(application: Application, owe: Owe): Effect[] {
  switch (application.state) {
    case 'executing':
    case 'debiting':
      return [execution(application, owe)]
    case 'holding':
      return [owe('move-on', 'hold-ended', application.holdUntil)]
    case 'planned':
      return [owe('move-on', 'debit', application.debit?.at)]
    default:
      return []
  }
}

/** Decided at the own window, for a depositor of ours. */
const isAtHome = ({ mode }: Application) => mode === 'local'

/** Done here, for a depositor of ours, without another centre that hands it over. */
function home(application: Application, owe: Owe): Effect[] {
  const { state, outcome = 'payment' } = application
  if (state !== 'done' && !(isAtHome(application) && state === 'answered')) return []
  return [
    owe('notify', doneNotices[outcome]),
    ...(outcome === 'change' ? [owe('renew-person', 'change')] : []),
    owe('release-claim', 'open'),
  ]
}

const changesPhone = ({ outcome, answers }: Application) => outcome === 'change' && answers.what === 'phone'

function of(application: Application, event: ApplicationEvent, owe: Owe): Effect[] {
  switch (event.action) {
    case 'submit':
      return [
        owe('issue-receipt', 'acceptance'),
        owe('notify', 'submitted'),
        ...(changesPhone(application) ? [owe('warn-former-phone', 'phone')] : []),
        ...onward(application, owe),
      ]
    case 'ask-correction':
      return [owe('notify', 'correction')]
    case 'resubmit':
      return [owe('notify', 'resubmitted')]
    case 'arrive':
      return [owe('notify', 'applied-elsewhere'), owe('alert', 'arrived')]
    case 'accept':
      return [
        owe('issue-receipt', 'acceptance'),
        owe('notify', isAtHome(application) ? 'accepted-here' : 'accepted'),
        ...(isAtHome(application) && changesPhone(application) ? [owe('warn-former-phone', 'phone')] : []),
      ]
    case 'decline':
      return [owe('notify', 'declined'), ...(isAtHome(application) ? [owe('release-claim', 'open')] : [])]
    case 'withdraw-in-person':
      return isAtHome(application) ? [owe('notify', 'withdrawn'), owe('release-claim', 'open')] : []
    case 'paper-issued':
    case 'paper-not-made':
      return home(application, owe)
    case 'send':
      return [owe('notify', 'sent-on')]
    case 'carried':
      return application.intake ? [owe('notify', 'sent-on')] : []
    case 'platform-down':
      return application.intake ? [owe('notify', 'platform-down')] : []
    case 'supplement-asked':
      return [owe('notify', 'supplement'), owe('alert', 'asked')]
    case 'result':
      return [owe('notify', 'answered'), owe('alert', 'answered')]
    case 'not-me':
      return [owe('notify', 'stopped'), owe('alert', 'not-me')]
    case 'originals-asked':
      return [owe('notify', 'originals'), owe('alert', event.action)]
    case 'nacked':
    case 'originals-returned':
    case 'inquiry-heard':
    case 'negotiation-heard':
    case 'stopped-there':
    case 'urged':
      return [owe('alert', event.action)]
    case 'approve':
    case 'retry':
    case 'hold-ended':
    case 'debit':
    case 'plan-again':
      return onward(application, owe)
    case 'posting-accepted':
      return [owe('query-posting', postingOrder(application), plus(event.at, ASK_AFTER))]
    case 'posting-posted':
      return pays(application)
        ? [owe('pay', paymentOrder(application))]
        : [owe('issue-result', 'result'), ...home(application, owe)]
    case 'posting-refused':
      return application.state === 'debit-failed' ? [owe('notify', 'debit-failed')] : []
    case 'payment-accepted':
    case 'payment-unknown':
      return [owe('query-payment', paymentOrder(application), plus(event.at, ASK_AFTER))]
    case 'payment-paid':
      return [owe('issue-withdrawal-receipt', 'withdrawal'), owe('notify', 'paid'), owe('release-claim', 'open')]
    case 'payment-refused':
      // What never arrived is the approver's to send again; the depositor's card is not at fault.
      return event.data?.code === NEVER_ARRIVED ? [] : [owe('notify', 'payment-refused')]
    case 'refuse':
      return [owe('notify', 'refused'), owe('release-claim', 'open')]
    case 'withdraw':
    case 'agree-withdrawal':
      return [owe('notify', 'withdrawn'), owe('release-claim', 'open')]
    case 'lapse':
      // An inquiry whose time is over only ends the waiting; the case goes on.
      if (application.state !== 'lapsed') return []
      return [owe('notify', 'lapsed'), owe('release-claim', 'open')]
    default:
      return []
  }
}
