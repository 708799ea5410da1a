import { noticeOf } from '../../core/catalogue/notices/notice-of'
import { findCentre } from '../../core/catalogue/registry'
import type { Problem } from '../../core/domain/problem/problem'
import { problems } from '../../core/domain/problem/problems'
import type { CentreCode, PersonId } from '../../core/domain/values/ids'
import type { Ports } from '../ports'
import { hasConsent } from './has-consent'
import { recordConsent } from './record-consent'

/**
 * Is there a consent to query (查询授权) of the version in force? One given with this very request is recorded first.
 * @param asked.version what the person has just agreed to, if anything
 */
export async function grantConsent(
  ports: Ports,
  asked: { person: PersonId; centre: CentreCode; version?: string },
): Promise<{ ok: true } | { ok: false; problem: Problem }> {
  const centre = findCentre(asked.centre)
  if (!centre) return { ok: false, problem: problems.notFound() }
  if (await hasConsent(ports, asked.person, asked.centre, 'query')) return { ok: true }
  const { version } = noticeOf(centre, 'query')
  if (asked.version !== version) return { ok: false, problem: problems.noticeNotRead() }
  await recordConsent(ports, { person: asked.person, centre: asked.centre, notice: 'query', version, what: 'given' })
  return { ok: true }
}
