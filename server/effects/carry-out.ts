import type { Application } from '../../core/domain/application/application'
import type { Effect } from '../../core/domain/application/effect'
import type { Ports } from '../ports'
import { acceptanceReceipt } from './acceptance-receipt'
import { alert } from './alert'
import type { EffectResult } from './effect-result'
import { issuePaper } from './issue-paper'
import { issueResult } from './issue-result'
import { issueWithdrawalReceipt } from './issue-withdrawal-receipt'
import { moveOn } from './move-on'
import { notify } from './notify'
import { pay } from './pay'
import { postWithdrawal } from './post-withdrawal'
import { queryPayment } from './query-payment'
import { queryPosting } from './query-posting'
import { queueMessage } from './queue-message'
import { releaseClaim } from './release-claim'
import { renewPerson } from './renew-person'
import { warnFormerPhone } from './warn-former-phone'

/** One effect, carried out by its own file. */
export function carryOut(ports: Ports, application: Application, effect: Effect): Promise<EffectResult> {
  switch (effect.kind) {
    case 'notify':
      return notify(ports, application, effect)
    case 'warn-former-phone':
      return warnFormerPhone(ports, application, effect)
    case 'renew-person':
      return renewPerson(ports, application)
    case 'move-on':
      return moveOn(ports, application, effect)
    case 'issue-receipt':
      return issuePaper(ports, application, effect, 'acceptance-receipt', acceptanceReceipt(ports, application))
    case 'issue-withdrawal-receipt':
      return issueWithdrawalReceipt(ports, application, effect)
    case 'issue-result':
      return issueResult(ports, application, effect)
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
    case 'alert':
      return alert(ports, application, effect)
    case 'send-message':
      return queueMessage(ports, application, effect)
  }
}
