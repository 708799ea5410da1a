import { flowNamed } from '../../core/catalogue/flows/flow-named'
import type { Application } from '../../core/domain/application/application'
import type { Effect } from '../../core/domain/application/effect'
import { posted } from '../../core/domain/application/orders'
import { readYuan } from '../../core/domain/values/yuan'
import { openAnswers } from '../applying/sealed-answers'
import { applyPosting } from '../execution/apply-posting'
import { backOff } from '../execution/back-off'
import type { Answer, MatterPosting, Ports, PostingState } from '../ports'
import type { EffectResult } from './effect-result'

/** What the core enters for each item; closing an account is an order of its own kind. */
const kinds: Readonly<Record<string, MatterPosting['kind']>> = {
  'purchase-withdrawal': 'purchase-withdrawal',
  'unit-registration': 'unit-registration',
  'information-change': 'information-change',
  'early-repayment': 'early-repayment',
}

/** Tells the core to enter what was approved. The order is the same for ever, so sending it again is safe. */
export async function postWithdrawal(ports: Ports, application: Application, effect: Effect): Promise<EffectResult> {
  // The case has moved on (refused, posted meanwhile): nothing to send any more.
  const waits = flowNamed(application.flow).states[application.state]?.on['posting-posted']
  if (!waits || posted(application)) return { kind: 'done' }
  const order = effect.subject
  const now = ports.clock.now()
  const answer = await send(ports, application, order)
  if (answer.kind === 'unknown') return { kind: 'later', seconds: backOff(effect.tries) }
  if (answer.kind === 'no') {
    const { code, message } = answer
    return {
      kind: 'done',
      change: current => applyPosting(ports.calendars, current, order, { state: 'refused', code, message }, now),
    }
  }
  return { kind: 'done', change: current => applyPosting(ports.calendars, current, order, answer.value, now) }
}

function send(ports: Ports, application: Application, order: string): Promise<Answer<PostingState>> {
  const { _id, sealed, item, centre, submittedAt: at } = application
  const open = (field: string) => ports.vault.open(_id, sealed, field)
  const identity = { name: open('name'), idNumber: open('idNumber') }
  const core = ports.core(centre)
  const kind = kinds[item]
  if (!kind) return core.postWithdrawal({ order, account: open('account'), identity, reason: 'retirement', at })
  const facts = openAnswers(ports, application)
  const matter = { order, kind, account: open('account'), identity, facts, at }
  if (kind !== 'purchase-withdrawal') return core.postMatter(matter)
  const sum = readYuan(facts.amount ?? '')
  // Taken down before sums were checked. Nought would be an order for nothing.
  if (!sum.ok || sum.fen === 0)
    return Promise.resolve({
      kind: 'no',
      code: 'amount',
      message: '申请提取金额读不出来，请退回受理中心更正后重新申请',
    })
  return core.postMatter({ ...matter, amount: sum.fen })
}
