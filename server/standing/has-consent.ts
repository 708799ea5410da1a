import { noticeOf } from '../../core/catalogue/notices/notice-of'
import { findCentre } from '../../core/catalogue/registry'
import type { CentreCode, PersonId } from '../../core/domain/values/ids'
import type { Ports } from '../ports'
import type { Consent } from '../records/consent'

export const consentId = (person: PersonId, centre: CentreCode, notice: Consent['notice']) =>
  `${person}:${centre}:${notice}`

/** Did this person agree to the version in force at this centre, and not take it back since? */
export async function hasConsent(
  ports: Ports,
  person: PersonId,
  centre: CentreCode,
  notice: Consent['notice'],
): Promise<boolean> {
  const configured = findCentre(centre)
  const consent = await ports.database.collection<Consent>('consents').find(consentId(person, centre, notice))
  return (
    configured !== undefined &&
    consent !== undefined &&
    consent.withdrawnAt === undefined &&
    consent.noticeVersion === noticeOf(configured, notice).version
  )
}

/** For the person's own list: says which consent, not whose. */
export const shownConsentId = ({ centre, notice }: Pick<Consent, 'centre' | 'notice'>) => `${centre}:${notice}`

/** 用户须知 is the ground of every service here; whoever no longer agrees logs out. */
export const isWithdrawable = (notice: Consent['notice']) => notice !== 'user'
