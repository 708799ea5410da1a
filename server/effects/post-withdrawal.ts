import { flowNamed } from '../../core/catalogue/flows/flow-named'
import { findItem } from '../../core/catalogue/items/items'
import type { Application } from '../../core/domain/application/application'
import type { Effect } from '../../core/domain/application/effect'
import { posted } from '../../core/domain/application/orders'
import { readYuan } from '../../core/domain/values/yuan'
import { identityIn } from '../applying/identity-in'
import { openAnswers } from '../applying/sealed-answers'
import { applyPosting } from '../execution/apply-posting'
import { backOff } from '../execution/back-off'
import type { Answer, Ports, PostingState } from '../ports'
import type { EffectResult } from './effect-result'

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
  const { _id, sealed, centre, submittedAt: at } = application
  const account = ports.vault.open(_id, sealed, 'account')
  const identity = identityIn(ports, application)
  const core = ports.core(centre)
  const kind = findItem(application.item)?.posting
  if (!kind) throw new Error(`${application.item} enters nothing`)
  if (kind === 'closing') return core.postWithdrawal({ order, account, identity, reason: 'retirement', at })
  const facts = openAnswers(ports, application)
  const matter = { order, kind, account, identity, facts, at }
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
