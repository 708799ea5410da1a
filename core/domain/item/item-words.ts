import type { Proofs } from '../application/application'

/** A message to the depositor. `title` has at most 20 letters, `phrase` at most 5: WeChat cuts what is longer. */
export interface NoticeText {
  title: string
  words: string
  phrase: string
}

/** What the depositor reads while a matter is carried out, and when it is. No other item's words stand here. */
export interface ItemWords {
  /** The step that carries it out, while it is still to come. */
  toDo: string
  /** The same under way, on the timeline and as the one line under the case. */
  doing: string
  doingLine: string
  /** What the core has entered; where it closed the account with it, that. */
  entered: string
  enteredClosing?: string
  /** It did not work. */
  notDone: string
  /** Tried once more. */
  again: string
  /** Carried out: the line under the case. */
  done: string
  doneClosing?: string
  /** What there is to fetch: 证明, 查询结果, 回执. */
  result: string
  notice: NoticeText
}

/** What data have proved before anybody decides, and how staff read it; nothing that the item does not rest on. */
export interface ProofLine {
  proof: Exclude<keyof Proofs, 'identity'>
  label: string
  proved?: string
  unproved?: string
}
