import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { problems } from '../../core/domain/problem/problems'
import type { AskingPerson, Ports } from '../ports'
import type { Consent } from '../records/consent'
import { isWithdrawable, shownConsentId } from '../standing/has-consent'
import { recordConsent } from '../standing/record-consent'

/** Takes back an agreement from now on; what was done with it stays done. Taking it back twice changes nothing. */
export async function withdrawConsent(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'withdraw-consent'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'withdraw-consent'>>> {
  const { person } = asking.session
  const consents = await ports.database.collection<Consent>('consents').list({ person })
  const consent = consents.find(each => shownConsentId(each) === body.id)
  if (!consent || !isWithdrawable(consent.notice)) return { ok: false, problem: problems.notFound() }
  if (consent.withdrawnAt === undefined) {
    const { centre, notice, noticeVersion: version } = consent
    await recordConsent(ports, { person, centre, notice, version, what: 'withdrawn' })
    await ports.audit.record({
      at: ports.clock.now(),
      actor: person,
      action: 'consent.withdrawn',
      subject: notice,
      centre,
    })
  }
  return { ok: true, body: {} }
}
