import type { Application } from '../../../core/domain/application/application'
import type { Effect } from '../../../core/domain/application/effect'
import type { Ports } from '../../ports'
import { acceptanceReceipt } from './acceptance-receipt'
import type { EffectResult } from './effect-result'
import { issuePaper } from './issue-paper'
import { notify } from './notify'
import { pay } from './pay'
import { postWithdrawal } from './post-withdrawal'
import { queryPayment } from './query-payment'
import { queryPosting } from './query-posting'
import { releaseClaim } from './release-claim'
import { withdrawalReceipt } from './withdrawal-receipt'

/** One effect, carried out by its own file. */
export function carryOut(ports: Ports, application: Application, effect: Effect): Promise<EffectResult> {
  switch (effect.kind) {
    case 'notify':
      return notify(ports, application, effect)
    case 'issue-receipt':
      return issuePaper(ports, application, effect, 'acceptance-receipt', acceptanceReceipt(ports, application))
    case 'issue-withdrawal-receipt': {
      const paper = withdrawalReceipt(ports, application)
      return paper
        ? issuePaper(ports, application, effect, 'withdrawal-receipt', paper)
        : Promise.resolve({ kind: 'done' })
    }
    case 'post-withdrawal':
      return postWithdrawal(ports, application, effect)
    case 'query-posting':
      return queryPosting(ports, application, effect)
    case 'pay':
      return pay(ports, application, effect)
    case 'query-payment':
      return queryPayment(ports, application, effect)
    case 'release-claim':
      return releaseClaim(ports, application)
  }
}
