/** The eight items, by the codes of the catalogue. */
export type ItemName =
  | 'information-query'
  | 'deposit-certificate'
  | 'retirement-withdrawal'
  | 'unit-registration'
  | 'information-change'
  | 'purchase-withdrawal'
  | 'settlement-certificate'
  | 'early-repayment'

export type City = '黄石' | '阿拉善盟'
/** A centre that is none of ours, reached through the national platform. */
export const elsewhere = '示例市'
export type Way = 'online' | 'agency' | 'two-place' | 'local'

/** Who speaks: the own centre online, the one that accepts for another, the one that decides, the own one at its window. */
export type Direction = 'own' | 'accepting' | 'handling' | 'local'

export type Outcome =
  | 'done'
  | 'done at once'
  | 'done after a wait'
  | 'done, the account lives on'
  | 'done after a supplement'
  | 'done after a failed payment'
  | 'done after a failed debit'
  | 'stopped before filling in'
  | 'not accepted'
  | 'refused'
  | 'refused by the other centre'
  | 'refused by the core'
  | 'returned'
  | 'not me'
  | 'withdrawn'
  | 'recalled'
  | 'lapsed'
  | 'lapsed at the other centre'
  | 'lapsed after a failed debit'
  | 'carried by hand'

/** One combination that is walked. */
export interface Trip {
  item: ItemName
  mode: Way
  direction: Direction
  /** Who speaks. */
  at: City
  /** Whose business it is. */
  decides: City | typeof elsewhere
  outcome: Outcome
}

/** Kinds of what is said; each has a planted fault of its own. */
export type Kind =
  | 'paper'
  | 'notice'
  | 'short message'
  | 'bank summary'
  | 'alert'
  | 'page'
  | 'timeline'
  | 'ending'
  | 'review'
  | 'compare'
  | 'checklist'
  | 'reasons'
  | 'corrections'
  | 'definition'
  | 'pre-check'
  | 'card'

export interface Line {
  label: string
  text: string
}

/** Something one person reads, as lines; the oracle holds it against the table. */
export interface Saying {
  trip: Trip
  kind: Kind
  /** Which paper, notice, list or state. */
  what: string
  title: string
  lines: readonly Line[]
  /** The core has closed the account by now. */
  closed: boolean
  /** What the reader was to be told, in the words that were chosen for it: the reason of a refusal. */
  given?: string
}

/** Everything that stands there, to look for words in. */
export const wordsOf = ({ title, lines }: Pick<Saying, 'title' | 'lines'>): string =>
  [title, ...lines.map(({ label, text }) => (label ? `${label}：${text}` : text))].filter(Boolean).join('\n')

export const tripName = ({ item, mode, direction, at, decides, outcome }: Trip): string =>
  [item, mode, at === decides ? `at ${at}` : `at ${at} for ${decides}`, direction, outcome].join(', ')
