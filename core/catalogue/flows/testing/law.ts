import type { Application } from '../../../domain/application/application'
import { lastEvent } from '../../../domain/application/last-event'
import { openLines } from '../../../domain/application/open-lines'
import type { MessageType } from '../../../domain/exchange/message-type'
import type { Command } from '../../../domain/workflow/command'
import type { Actor } from '../../../domain/workflow/flow'

type Must =
  | 'claim'
  | 'unclaimed'
  | 'ticked'
  | 'explained'
  | 'complete'
  | 'reason'
  | 'lines'
  | 'answered'
  | 'other-hand'
  | 'approval-proposed'
  | 'code'
  | 'department'
  | 'readable'
  | 'tracking'
  | 'archive'
  | 'originals'
  | 'originals-settled'
  | 'delivery'
  | 'late'
  | 'papers'
  | 'face-lacking'
  | 'direct'
  | 'platform'
  | 'proof'
  | 'wish'
  | 'first-retry'
  | 'card-refused'

interface Duty {
  by: Actor
  must?: readonly Must[]
  tells?: MessageType
}

/** What two people of one centre do with what was handed in online (workflows 5.3). */
const atHome: Readonly<Record<string, Duty>> = {
  'confirm-identity': { by: 'window', must: ['face-lacking'] },
  claim: { by: 'handler', must: ['unclaimed'] },
  release: { by: 'handler', must: ['claim'] },
  propose: { by: 'handler', must: ['claim', 'ticked', 'explained'] },
  'propose-refusal': { by: 'handler', must: ['claim', 'reason'] },
  'ask-correction': { by: 'handler', must: ['claim', 'lines'] },
  resubmit: { by: 'depositor', must: ['answered'] },
  approve: { by: 'approver', must: ['other-hand', 'approval-proposed', 'explained', 'code'] },
  refuse: { by: 'approver', must: ['other-hand', 'reason'] },
  'send-back': { by: 'approver', must: ['other-hand', 'reason'] },
  withdraw: { by: 'depositor' },
  'ask-withdrawal': { by: 'depositor' },
  'agree-withdrawal': { by: 'approver', must: ['other-hand', 'wish'] },
  lapse: { by: 'system' },
  'posting-accepted': { by: 'system' },
  'posting-posted': { by: 'system' },
  'posting-refused': { by: 'system' },
}

type Lawful = 'accepting' | 'handling' | 'changed-online' | 'pay-off' | 'local'

/** What the two documents and workflows 5.3 to 5.7 ask of each step, written down a second time and apart from the tables. */
export const law: Readonly<Record<Lawful, Readonly<Record<string, Duty>>>> = {
  'changed-online': {
    ...atHome,
    'hold-ended': { by: 'system' },
    retry: { by: 'approver', must: ['other-hand', 'code'] },
  },
  'pay-off': {
    ...atHome,
    debit: { by: 'system' },
    'plan-again': { by: 'depositor', must: ['first-retry'] },
  },
  // An own depositor at the own window: two people of one centre, and no other centre has a part in it.
  local: {
    accept: { by: 'window', must: ['complete'] },
    decline: { by: 'window', must: ['reason'] },
    resubmit: { by: 'window', must: ['answered'] },
    claim: { by: 'handler', must: ['unclaimed'] },
    release: { by: 'handler', must: ['claim'] },
    propose: { by: 'handler', must: ['claim', 'ticked', 'explained'] },
    'propose-refusal': { by: 'handler', must: ['claim', 'reason'] },
    // Before it is accepted the window asks at once for all that is missing; afterwards whoever examines it.
    'ask-correction': { by: 'handler', must: ['claim', 'lines'] },
    approve: { by: 'approver', must: ['other-hand', 'approval-proposed', 'explained', 'code'] },
    refuse: { by: 'approver', must: ['other-hand', 'reason'] },
    'send-back': { by: 'approver', must: ['other-hand', 'reason'] },
    retry: { by: 'approver', must: ['other-hand', 'code'] },
    'correct-card': { by: 'depositor', must: ['card-refused'] },
    withdraw: { by: 'depositor' },
    'withdraw-in-person': { by: 'window' },
    tell: { by: 'window', must: ['delivery'] },
    archive: { by: 'archivist', must: ['archive'] },
    'told-by-message': { by: 'system' },
    lapse: { by: 'system' },
    'paper-issued': { by: 'system' },
    'paper-not-made': { by: 'system' },
    'posting-accepted': { by: 'system' },
    'posting-posted': { by: 'system' },
    'posting-refused': { by: 'system' },
    'payment-accepted': { by: 'system' },
    'payment-unknown': { by: 'system' },
    'payment-paid': { by: 'system' },
    'payment-refused': { by: 'system' },
  },
  accepting: {
    accept: { by: 'window', must: ['complete'] },
    decline: { by: 'window', must: ['reason'] },
    'add-applicant': { by: 'window' },
    'ask-correction': { by: 'window', must: ['lines'] },
    resubmit: { by: 'window', must: ['answered'] },
    'start-check': { by: 'window' },
    claim: { by: 'window', must: ['unclaimed'] },
    release: { by: 'window', must: ['claim'] },
    propose: { by: 'window', must: ['claim', 'ticked', 'explained', 'complete'] },
    'propose-refusal': { by: 'window', must: ['claim', 'reason'] },
    inquire: { by: 'window', must: ['claim', 'reason'] },
    'inquiry-answered': { by: 'window', must: ['reason'] },
    approve: { by: 'approver', must: ['other-hand', 'approval-proposed', 'explained'] },
    refuse: { by: 'approver', must: ['other-hand', 'reason'] },
    'send-back': { by: 'approver', must: ['other-hand', 'reason'] },
    'hand-over': { by: 'window' },
    'return-to-window': { by: 'liaison', must: ['reason'] },
    redirect: { by: 'liaison' },
    send: { by: 'liaison', must: ['direct', 'complete'], tells: 'APPLY' },
    'prepare-package': { by: 'liaison', must: ['platform', 'complete'], tells: 'APPLY' },
    carried: { by: 'liaison', must: ['proof'] },
    'platform-down': { by: 'liaison', must: ['reason'] },
    supplement: { by: 'liaison', must: ['answered'], tells: 'SUPPLEMENT' },
    post: { by: 'liaison', must: ['tracking'], tells: 'POSTED' },
    urge: { by: 'liaison', must: ['late'], tells: 'URGE' },
    negotiate: { by: 'liaison', must: ['reason'], tells: 'NEGOTIATE' },
    'answer-inquiry': { by: 'liaison', must: ['reason'], tells: 'ANSWER' },
    result: { by: 'counterpart', tells: 'RESULT_ACK' },
    tell: { by: 'window', must: ['delivery'] },
    archive: { by: 'archivist', must: ['archive', 'originals-settled'] },
    'withdraw-in-person': { by: 'window' },
    withdraw: { by: 'depositor' },
    'told-by-message': { by: 'system' },
    lapse: { by: 'system' },
    ...fromOthers(
      'acknowledged',
      'nacked',
      'supplement-asked',
      'originals-asked',
      'originals-in',
      'originals-returned',
      'recall-agreed',
      'recall-refused',
      'inquiry-heard',
      'negotiation-heard',
      'stopped-there',
    ),
  },
  handling: {
    dispatch: { by: 'liaison', must: ['readable', 'department'] },
    nack: { by: 'liaison', must: ['reason'], tells: 'NACK' },
    claim: { by: 'handler', must: ['unclaimed'] },
    release: { by: 'handler', must: ['claim'] },
    misdispatched: { by: 'handler', must: ['reason'] },
    propose: { by: 'handler', must: ['claim', 'ticked', 'explained'] },
    'propose-refusal': { by: 'handler', must: ['claim', 'reason'] },
    'ask-correction': { by: 'handler', must: ['claim', 'lines'], tells: 'NEED_SUPPLEMENT' },
    'ask-originals': { by: 'handler', must: ['claim', 'reason'], tells: 'NEED_ORIGINALS' },
    'inquire-there': { by: 'handler', must: ['claim', 'reason'], tells: 'INQUIRE' },
    'originals-in': { by: 'liaison', tells: 'ORIGINALS_IN' },
    'return-originals': { by: 'liaison', must: ['originals', 'tracking'], tells: 'RETURN_ORIGINALS' },
    approve: { by: 'approver', must: ['other-hand', 'approval-proposed', 'explained', 'code'] },
    refuse: { by: 'approver', must: ['reason'] },
    'send-back': { by: 'approver', must: ['other-hand', 'reason'] },
    unfreeze: { by: 'approver', must: ['reason'] },
    retry: { by: 'approver', must: ['other-hand', 'code'] },
    report: { by: 'handler' },
    negotiate: { by: 'liaison', must: ['reason'], tells: 'NEGOTIATE' },
    'send-result': { by: 'liaison', must: ['direct', 'papers'], tells: 'RESULT' },
    'prepare-package': { by: 'liaison', must: ['platform', 'papers'], tells: 'RESULT' },
    carried: { by: 'liaison', must: ['proof'] },
    'platform-down': { by: 'liaison', must: ['reason'] },
    archive: { by: 'archivist', must: ['archive', 'originals-settled'] },
    'not-me': { by: 'depositor', tells: 'FROZEN' },
    lapse: { by: 'system' },
    'paper-issued': { by: 'system' },
    'paper-not-made': { by: 'system' },
    'posting-accepted': { by: 'system' },
    'posting-posted': { by: 'system' },
    'posting-refused': { by: 'system' },
    'payment-accepted': { by: 'system' },
    'payment-unknown': { by: 'system' },
    'payment-paid': { by: 'system' },
    'payment-refused': { by: 'system' },
    'recall-asked': { by: 'counterpart' },
    ...fromOthers('supplement-in', 'answer-in', 'posted', 'urged', 'negotiation-heard', 'result-acknowledged'),
  },
}

function fromOthers(...actions: readonly string[]): Record<string, Duty> {
  return Object.fromEntries(actions.map(action => [action, { by: 'counterpart' as const }]))
}

const maker = (application: Application) => lastEvent(application, 'propose', 'propose-refusal')

const times = (events: Application['events'], wanted: string) => events.filter(({ action }) => action === wanted).length

const met: Readonly<Record<Must, (application: Application, command: Command) => boolean>> = {
  claim: ({ assignee, leaseUntil }, { acting, now }) =>
    acting.kind === 'staff' && assignee === acting.id && leaseUntil > now,
  unclaimed: ({ assignee, leaseUntil }, { acting, now }) =>
    assignee === '' || leaseUntil <= now || (acting.kind === 'staff' && assignee === acting.id),
  ticked: ({ checklistDone }, { checklist = [] }) => checklist.every(line => checklistDone.includes(line)),
  explained: (_, { conflicts = 0 }) => conflicts === 0,
  complete: (_, { missing = [] }) => missing.length === 0,
  reason: (_, { reason }) => reason !== undefined,
  lines: (_, { lines = [] }) => lines.length > 0,
  answered: application => openLines(application).length === 0,
  'other-hand': (application, { acting }) => acting.kind === 'staff' && maker(application)?.by.id !== acting.id,
  'approval-proposed': application => maker(application)?.action === 'propose',
  code: (_, { secondFactor }) => secondFactor === true,
  department: (_, { data }) => Boolean(data?.department),
  readable: ({ unread }) => unread === undefined,
  tracking: (_, { data }) => Boolean(data?.tracking),
  originals: ({ events }) => times(events, 'originals-in') > times(events, 'return-originals'),
  'originals-settled': ({ events, intake }, { data }) =>
    Boolean(data?.archive?.kept) ||
    (intake
      ? times(events, 'post') <= times(events, 'originals-returned')
      : times(events, 'originals-in') <= times(events, 'return-originals')),
  archive: (_, { data }) => Boolean(data?.archive?.number),
  delivery: (_, { data }) => Boolean(data?.delivery),
  late: ({ dueAt }, { now }) => now > dueAt,
  direct: ({ byHand }) => byHand !== true,
  platform: ({ byHand }) => byHand === true,
  proof: (_, { data }) => Boolean(data?.carried),
  'face-lacking': ({ proofs }) => proofs.identity === 'sms',
  wish: ({ withdrawalAsked }) => withdrawalAsked === true,
  'first-retry': ({ events }) => events.every(({ action }) => action !== 'plan-again'),
  'card-refused': application =>
    lastEvent(application, 'posting-refused', 'payment-refused')?.action === 'payment-refused',
  papers: ({ effects }) => !effects.some(({ kind }) => kind === 'issue-result'),
}

/** Plays this person that part? */
function isBy(by: Actor, application: Application, { acting }: Command): boolean {
  if (by === 'system' || by === 'counterpart') return acting.kind === by
  if (by === 'depositor') return acting.kind === 'depositor' && acting.person === application.person
  return acting.kind === 'staff' && acting.roles.includes(by)
}

/** What the law holds against this command, in one word; nothing when it may be done. An action nobody wrote down is one. */
export function unlawful(flow: keyof typeof law, application: Application, command: Command): string | undefined {
  const counter = flow === 'local' && application.state === 'received' && command.action === 'ask-correction'
  const duty = counter ? { by: 'window' as const, must: ['lines' as const] } : law[flow][command.action]
  if (!duty) return 'not in the law'
  if (!isBy(duty.by, application, command)) return 'wrong hand'
  // Two people decide; frozen, one who has asked the depositor does.
  const must = duty.must ?? []
  const also: readonly Must[] =
    flow === 'handling' && command.action === 'refuse' && application.state !== 'frozen' ? ['other-hand'] : []
  return [...must, ...also].find(each => !met[each](application, command))
}
