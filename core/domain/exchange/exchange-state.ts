/** How far one exchange has come, as the accepting centre sees it. */
export const exchangeStates = [
  'prepared',
  'nacked',
  'asked',
  'mailing',
  'recalling',
  'sent',
  'mailed',
  'acknowledged',
  'answered',
  'withdrawn',
] as const
export type ExchangeState = (typeof exchangeStates)[number]

/** What each event of the case makes of the exchange it names. Everything else leaves it where it is. */
const moves: Readonly<Record<string, ExchangeState>> = {
  send: 'sent',
  carried: 'sent',
  acknowledged: 'acknowledged',
  nacked: 'nacked',
  'supplement-asked': 'asked',
  supplement: 'acknowledged',
  'originals-asked': 'mailing',
  post: 'mailed',
  'originals-in': 'acknowledged',
  withdraw: 'recalling',
  'withdraw-in-person': 'recalling',
  'recall-agreed': 'withdrawn',
  'recall-refused': 'acknowledged',
  result: 'answered',
}

export function moveExchange(state: ExchangeState, action: string): ExchangeState {
  return moves[action] ?? state
}

/** What the applicant's case is in, for each state of the exchange that waits for us most. */
const caseStates: Readonly<Record<ExchangeState, string>> = {
  prepared: 'at-liaison',
  nacked: 'at-liaison',
  asked: 'asked',
  mailing: 'mailing',
  recalling: 'recalling',
  sent: 'sent',
  mailed: 'mailed',
  acknowledged: 'acknowledged',
  answered: 'answered',
  withdrawn: 'withdrawn',
}

/**
 * The state of a case that became several exchanges (two buyers with two centres): whatever waits for us comes first, then
 * whatever is out; only when every one is answered, or taken back, is the case.
 */
export function caseStateOf(states: readonly ExchangeState[]): string {
  const first = exchangeStates.find(state => states.includes(state))
  return caseStates[first ?? 'prepared']
}
