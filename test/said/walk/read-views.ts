import type { ApplicationView } from '../../../core/contract/depositor/application-view'
import type { ReviewView } from '../../../core/contract/staff/review'
import type { ItemDefinition } from '../../../core/domain/item/item'
import { formatFen } from '../../../core/domain/text/format-fen'
import type { Kind, Line, Saying, Trip } from '../saying'

interface Context {
  trip: Trip
  closed: boolean
  given?: string | undefined
}

const line = (label: string, text: string): Line => ({ label, text })
/** What is there; absent is silence, empty is a fault. */
const lines = (entries: Readonly<Record<string, string | undefined>>): Line[] =>
  Object.entries(entries).flatMap(([label, text]) => (text === undefined ? [] : [line(label, text)]))

const saying =
  ({ trip, closed, given }: Context) =>
  (kind: Kind, what: string, title: string, said: readonly Line[]): Saying => ({
    trip,
    closed,
    kind,
    what,
    title,
    lines: said,
    ...(given === undefined ? {} : { given }),
  })

/** The case as its owner reads it: the page, and the timeline with what is still to come. */
export function readApplication(view: ApplicationView, context: Context): Saying[] {
  const say = saying(context)
  const { shown, next, due, promise, answers, slots, elsewhere, documents, correction, refusal, payment, debit } = view
  return [
    say('page', `page in ${shown.state}`, view.title, [
      ...lines({
        状态: shown.words,
        下一步: next,
        期限: due?.words,
        承诺: promise.words,
        暂停: promise.pausedWords,
        另一家中心: elsewhere && `${elsewhere.centre}，${elsewhere.words}`,
        没有打成: payment?.failed,
        没有扣成: debit?.failed,
      }),
      ...answers.map(({ label, value }) => line(label, value)),
      ...slots.map(({ label, hint }) => line(label, hint)),
      ...documents.map(({ label }) => line('单据', label)),
      ...(correction?.lines ?? []).map(({ label, reason, remedy }) => line(label, `${reason}${remedy}`)),
      ...(refusal ? lines({ ...refusal }) : []),
    ]),
    say('timeline', `timeline in ${shown.state}`, '办理进度', [
      ...view.timeline.map(({ words, note }) => line('', note ? `${words}（${note}）` : words)),
    ]),
  ]
}

/** How it ended, as its owner reads it last. */
export function readEnding(view: ApplicationView, context: Context): Saying {
  const { shown, next, refusal } = view
  return saying(context)('ending', `ending in ${shown.state}`, shown.words, [
    line('', next),
    ...(refusal ? [line('', refusal.title), line('', refusal.reason), line('', refusal.remedy)] : []),
  ])
}

/** The case as staff read it: every list they choose from, what they compare, and everything else on the page. */
export function readReview(review: ReviewView, state: string, context: Context): Saying[] {
  const say = saying(context)
  const { row, amount, exchange, payment, proposal } = review
  const slots = [...new Set(review.correctionReasons.map(({ slot }) => slot))]
  const reasonLines = (list: readonly { title: string; reason: string; remedy: string }[]) =>
    list.map(({ title, reason, remedy }) => line(title, `${reason}${remedy}`))
  const mayRefuse = review.actions.some(({ action }) => action === 'refuse' || action === 'propose-refusal')
  return [
    say('review', `review in ${state}`, row.itemTitle, [
      ...lines({ 状态: row.stateWords, 期限: row.due.words, 承诺: review.promise }),
      ...row.flags.map(flag => line('标记', flag)),
      ...(amount ? [line(amount.label, formatFen(amount.total))] : []),
      ...review.checks.map(({ label, note, passed }) => line(label, note ?? (passed ? '已核实' : '未核实'))),
      ...(exchange ? lines({ 另一家中心: `${exchange.scope} ${exchange.other}`, 往来: exchange.words }) : []),
      ...review.actions.map(({ label, told }) => line(label, told)),
      ...review.history.map(({ who, words, note }) => line(who, note ? `${words}（${note}）` : words)),
      ...(payment ? [line('执行', payment.words)] : []),
      ...(proposal ? lines({ 建议: proposal.outcome, 原因: proposal.reason }) : []),
      ...review.papers.map(({ label }) => line('单据', label)),
      ...review.slots.map(({ label }) => line('材料', label)),
      ...review.missing.map(each => line('缺', each)),
    ]),
    ...(review.coreAnsweredAt
      ? [
          say(
            'compare',
            `compare in ${state}`,
            '比对',
            review.compare.map(({ label, answer, core }) => line(label, [answer, core].filter(Boolean).join(' / '))),
          ),
        ]
      : []),
    ...(review.checklist.length > 0
      ? [
          say(
            'checklist',
            'checklist',
            '审查清单',
            review.checklist.map(({ label }) => line('', label)),
          ),
        ]
      : []),
    ...review.actions.flatMap(({ action, reasons }) =>
      reasons ? [say('reasons', action, '', reasonLines(reasons))] : [],
    ),
    ...(mayRefuse ? [say('reasons', 'refuse', '', reasonLines(review.refusalReasons))] : []),
    ...slots.map(slot =>
      say('corrections', slot, '', reasonLines(review.correctionReasons.filter(reason => reason.slot === slot))),
    ),
  ]
}

/** An item as a centre describes it, for the phone or for the clerk. */
export function readDefinition(definition: ItemDefinition, context: Context): Saying {
  const { promise, paths, fields, slots, steps, checklist } = definition
  const many = (label: string, texts: readonly string[]) => texts.map(text => line(label, text))
  return saying(context)('definition', `definition, ${definition.mode}`, definition.title, [
    ...many('条件', definition.conditions),
    ...many('材料', definition.materialLines),
    ...many('怎么办', definition.whatHappens),
    ...lines({ 不能撤回: definition.irreversible, 承诺: promise.words, ...paths }),
    ...fields.flatMap(({ label, hint, choices }) => [
      line('栏目', [label, hint].filter(Boolean).join('：')),
      ...(choices ?? []).map(choice => line('选项', choice.label)),
    ]),
    ...slots.map(({ label, hint }) => line(label, hint)),
    ...many(
      '步骤',
      steps.map(({ title }) => title),
    ),
    ...(definition.promiseText ? [line('承诺书', definition.promiseText)] : []),
    ...many(
      '清单',
      checklist.map(({ label }) => label),
    ),
  ])
}
