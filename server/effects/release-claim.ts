import type { Application } from '../../core/domain/application/application'
import { matterOf } from '../applying/matter-of'
import { formerClaimId, openClaimId } from '../applying/open-claim-id'
import type { Ports } from '../ports'
import type { Claim } from '../records/claim'
import type { EffectResult } from './effect-result'

/** The case has ended: the person may apply anew. */
export async function releaseClaim(ports: Ports, application: Application): Promise<EffectResult> {
  const claims = ports.database.collection<Claim>('claims')
  const matter = matterOf(ports, application)
  for (const id of [openClaimId(matter), formerClaimId(matter)]) await claims.remove(id, { holder: application._id })
  return { kind: 'done' }
}
