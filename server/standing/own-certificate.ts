import type { PersonId } from '../../core/domain/values/ids'
import type { Ports } from '../ports'
import type { Certificate } from '../records/certificate'

/** A certificate of this person; another person's is as good as none. */
export async function ownCertificate(ports: Ports, person: PersonId, number: string): Promise<Certificate | undefined> {
  const certificate = await ports.database.collection<Certificate>('certificates').find(number)
  return certificate?.person === person ? certificate : undefined
}
