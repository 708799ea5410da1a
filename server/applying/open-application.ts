import type { Application } from '../../core/domain/application/application'
import { plus } from '../../core/domain/calendar/plus'
import type { ApplicationId, ItemCode, PersonId } from '../../core/domain/values/ids'
import type { Ports } from '../ports'
import type { Claim } from '../records/claim'
import { openClaimId } from './open-claim-id'

/** A claim whose application never came to be (a crash in between) may be taken over after this long, seconds. */
const ORPHAN_AFTER = 300

/** The open application of this person and item, if there is one. */
export async function openApplication(
  ports: Ports,
  person: PersonId,
  item: ItemCode,
): Promise<ApplicationId | undefined> {
  const claim = await ports.database.collection<Claim>('claims').find(openClaimId(person, item))
  if (!claim) return undefined
  const application = await ports.database.collection<Application>('applications').find(claim.holder)
  return application && application.queue !== 'ended' ? application._id : undefined
}

/** Claims person and item for `holder`; gives the application that holds them already, if it is another. */
export async function claimOpen(
  ports: Ports,
  person: PersonId,
  item: ItemCode,
  holder: ApplicationId,
): Promise<{ ok: true } | { ok: false; holder: ApplicationId }> {
  const claims = ports.database.collection<Claim>('claims')
  const now = ports.clock.now()
  const _id = openClaimId(person, item)
  if ((await claims.add({ _id, holder, at: now })) === 'added') return { ok: true }
  const claim = await claims.find(_id)
  if (!claim) return claimOpen(ports, person, item, holder)
  if (claim.holder === holder) return { ok: true }
  const application = await ports.database.collection<Application>('applications').find(claim.holder)
  const orphan = !application && claim.at < plus(now, -ORPHAN_AFTER)
  if (!orphan && application?.queue !== 'ended') return { ok: false, holder: claim.holder }
  const taken = await claims.replace({ ...claim, holder, at: now })
  return taken === 'conflict' ? claimOpen(ports, person, item, holder) : { ok: true }
}
