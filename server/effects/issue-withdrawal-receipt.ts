import type { Application } from '../../core/domain/application/application'
import type { Effect } from '../../core/domain/application/effect'
import { backOff } from '../execution/back-off'
import type { Ports } from '../ports'
import type { EffectResult } from './effect-result'
import { issuePaper } from './issue-paper'
import { withdrawalReceipt } from './withdrawal-receipt'

/** Makes and seals the receipt of a payment, once it is known what became of the account. */
export async function issueWithdrawalReceipt(
  ports: Ports,
  application: Application,
  effect: Effect,
): Promise<EffectResult> {
  const paper = await withdrawalReceipt(ports, application)
  if (paper === 'later') return { kind: 'later', seconds: backOff(effect.tries) }
  return paper === 'nothing' ? { kind: 'done' } : issuePaper(ports, application, effect, 'withdrawal-receipt', paper)
}
