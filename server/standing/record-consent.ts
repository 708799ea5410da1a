import type { CentreCode, PersonId } from '../../core/domain/values/ids'
import type { Ports } from '../ports'
import type { Consent } from '../records/consent'
import { consentId } from './has-consent'

/** Writes down that a person gave, or took back, an agreement. Earlier steps stay in its history. */
export async function recordConsent(
  ports: Ports,
  step: {
    person: PersonId
    centre: CentreCode
    notice: Consent['notice']
    version: string
    what: 'given' | 'withdrawn'
  },
): Promise<void> {
  const consents = ports.database.collection<Consent>('consents')
  const { person, centre, notice, version, what } = step
  const _id = consentId(person, centre, notice)
  const at = ports.clock.now()
  for (let round = 0; round < 5; round++) {
    const before = await consents.find(_id)
    const history = [...(before?.history ?? []), { what, version, at }]
    if (!before) {
      const first = { _id, person, centre, notice, noticeVersion: version, givenAt: at, history }
      if ((await consents.add(first)) === 'added') return
      continue
    }
    const { withdrawnAt: _, ...kept } = before
    const next =
      what === 'given'
        ? { ...kept, noticeVersion: version, givenAt: at, history }
        : { ...kept, withdrawnAt: at, history }
    if ((await consents.replace(next)) !== 'conflict') return
  }
  throw new Error('the consent changed under every try')
}
