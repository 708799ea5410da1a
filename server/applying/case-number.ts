import { beijing } from '../../core/domain/calendar/beijing'
import type { ApplicationId } from '../../core/domain/values/ids'
import type { Ports } from '../ports'
import type { Claim } from '../records/claim'

/**
 * A case number nobody can guess the next of: prefix, day, six random digits; held by a claim so that it exists once.
 * `HS20261123-482913`
 */
export async function caseNumber(ports: Ports, prefix: string, holder: ApplicationId): Promise<string> {
  const claims = ports.database.collection<Claim>('claims')
  const now = ports.clock.now()
  const day = beijing(now).day.replaceAll('-', '')
  for (;;) {
    const number = `${prefix}${day}-${ports.chance.digits(6)}`
    if ((await claims.add({ _id: `number:${number}`, holder, at: now })) === 'added') return number
  }
}
