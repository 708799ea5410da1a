import type { Application } from '../../core/domain/application/application'
import { openClaimId } from '../applying/open-claim-id'
import type { Ports } from '../ports'
import type { Claim } from '../records/claim'
import type { EffectResult } from './effect-result'

/** The case has ended: the person may apply anew. */
export async function releaseClaim(ports: Ports, application: Application): Promise<EffectResult> {
  await ports.database
    .collection<Claim>('claims')
    .remove(openClaimId(application.person, application.item), { holder: application._id })
  return { kind: 'done' }
}
