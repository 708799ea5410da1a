import type { MessageType } from '../exchange/message-type'

/** Who may act in a flow. `system` is an outside answer or the clock; `counterpart` the other centre, by a message of its own. */
export type Actor = 'depositor' | 'window' | 'handler' | 'approver' | 'liaison' | 'archivist' | 'counterpart' | 'system'

/** Names of guards; each is a function of its own in `guards.ts`. */
export type Guard =
  | 'claimed-by-me'
  | 'unclaimed'
  | 'checklist-complete'
  | 'conflicts-answered'
  | 'lines-given'
  | 'reason-given'
  | 'not-the-maker'
  | 'second-factor'
  | 'account-unchanged'
  | 'lines-answered'
  | 'not-posted'
  | 'card-refused'
  | 'withdrawal-asked'
  | 'proposed-approval'
  | 'hold-over'
  | 'identity-open'
  | 'material-complete'
  | 'department-given'
  | 'readable'
  | 'tracking-given'
  | 'originals-here'
  | 'archive-given'
  | 'originals-settled'
  | 'delivery-given'
  | 'late'
  | 'papers-ready'
  | 'not-tried-again'
  | 'by-gateway'
  | 'by-hand'
  | 'carried-given'

export interface Transition {
  /** Absent: the state stays. */
  to?: string
  /** A clock that begins anew with this step: what we promised for checking, or for deciding. */
  starts?: 'verify' | 'decide'
  /** What the other centre is told. */
  sends?: MessageType
  by: Actor
  needs?: readonly Guard[]
  /** Label on the console's button or the phone's. */
  label: string
  /** How the history tells it afterwards. */
  told: string
  primary?: true
  danger?: true
}

/** Console queues: 待受理, 待办, 待复核, 待补正, 待发送, 待反馈, 待告知, 待归档, 办理中, 没有办成, 已结束. */
export type Queue =
  | 'receiving'
  | 'reviewing'
  | 'confirming'
  | 'correcting'
  | 'sending'
  | 'away'
  | 'telling'
  | 'filing'
  | 'executing'
  | 'failed'
  | 'ended'

export interface State {
  /** Whose turn it is. */
  by: Actor
  /** Console queue this state is listed in. */
  queue: Queue
  /** Words for the depositor. */
  shown: { words: string; tone: 'accent' | 'ok' | 'wait' | 'bad' | 'neutral' }
  /** Words for staff. */
  words: string
  /** The promise clock runs, rests, or has stopped. */
  clock: 'runs' | 'paused' | 'stopped'
  /** Working days after which it lapses by itself, where nobody names a day. */
  lapsesAfter?: number
  /** Nothing leads out of it. */
  final?: true
  on: Readonly<Record<string, Transition>>
}

export interface Flow {
  name: string
  /** First state for each path a submission may take. */
  start: Readonly<Record<string, string>>
  states: Readonly<Record<string, State>>
}

/**
 * Declares a flow. Refuses to load when it is incoherent: an unknown target, a final state with a way out, a state no path
 * reaches, or a state from which no end can be reached.
 */
export function defineFlow(flow: Flow): Flow {
  const names = Object.keys(flow.states)
  const known = (state: string | undefined, where: string) => {
    if (state !== undefined && !names.includes(state))
      throw new Error(`flow ${flow.name}: ${where} leads to unknown ${state}`)
  }
  for (const [path, state] of Object.entries(flow.start)) known(state, `start ${path}`)
  for (const [name, state] of Object.entries(flow.states)) {
    for (const [action, transition] of Object.entries(state.on)) known(transition.to, `${name}.${action}`)
    if (state.final && Object.values(state.on).some(({ to }) => to))
      throw new Error(`flow ${flow.name}: final ${name} has a way out`)
  }
  const reached = reach(flow, Object.values(flow.start))
  for (const name of names) {
    if (!reached.has(name)) throw new Error(`flow ${flow.name}: nothing leads to ${name}`)
    const ends = [...reach(flow, [name])].some(end => flow.states[end]?.final)
    if (!ends) throw new Error(`flow ${flow.name}: ${name} is a dead end`)
  }
  return flow
}

function reach(flow: Flow, from: readonly string[]): Set<string> {
  const seen = new Set<string>()
  const open = [...from]
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (seen.has(state)) continue
    seen.add(state)
    for (const transition of Object.values(flow.states[state]?.on ?? {})) if (transition.to) open.push(transition.to)
  }
  return seen
}
