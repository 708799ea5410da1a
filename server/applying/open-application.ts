import type { Application } from '../../core/domain/application/application'
import { holdsMatter } from '../../core/domain/application/holds-matter'
import { plus } from '../../core/domain/calendar/plus'
import type { ApplicationId, CentreCode, ItemCode, PersonId } from '../../core/domain/values/ids'
import type { Ports } from '../ports'
import type { Claim } from '../records/claim'
import { formerClaimId, type Matter, openClaimId } from './open-claim-id'

/** A claim whose application never came to be (a crash in between) may be taken over after this long, seconds. */
const ORPHAN_AFTER = 300

const newestFirst = [
  { field: 'submittedAt', direction: 'desc' },
  { field: '_id', direction: 'desc' },
] as const

/** The open application of this person for this item at the centre that decides, if there is one; whichever way it came in. */
export async function openApplication(
  ports: Ports,
  { person, item, centre }: { person: PersonId; item: ItemCode; centre: CentreCode },
): Promise<ApplicationId | undefined> {
  const applications = ports.database.collection<Application>('applications')
  const known = await applications.list({ person }, { order: newestFirst, limit: 100 })
  const open = known.find(each => each.item === item && each.centre === centre && !each.intake && holdsMatter(each))
  return open?._id
}

/** Claims a matter for `holder`; gives the application that holds it already, if it is another. */
export async function claimOpen(
  ports: Ports,
  matter: Matter,
  holder: ApplicationId,
): Promise<{ ok: true } | { ok: false; holder: ApplicationId }> {
  const former = await formerHolder(ports, matter)
  if (former && former !== holder) return { ok: false, holder: former }
  const claims = ports.database.collection<Claim>('claims')
  const now = ports.clock.now()
  const _id = openClaimId(matter)
  if ((await claims.add({ _id, holder, at: now })) === 'added') return { ok: true }
  const claim = await claims.find(_id)
  if (!claim) return claimOpen(ports, matter, holder)
  if (claim.holder === holder) return { ok: true }
  const application = await ports.database.collection<Application>('applications').find(claim.holder)
  const orphan = !application && claim.at < plus(now, -ORPHAN_AFTER)
  if (!orphan && (!application || holdsMatter(application))) return { ok: false, holder: claim.holder }
  const taken = await claims.replace({ ...claim, holder, at: now })
  return taken === 'conflict' ? claimOpen(ports, matter, holder) : { ok: true }
}

/** An open case of the same centre that began when claims named neither centre nor account. */
async function formerHolder(ports: Ports, matter: Matter): Promise<ApplicationId | undefined> {
  const claim = await ports.database.collection<Claim>('claims').find(formerClaimId(matter))
  if (!claim) return undefined
  const application = await ports.database.collection<Application>('applications').find(claim.holder)
  return application && holdsMatter(application) && application.centre === matter.centre ? application._id : undefined
}
