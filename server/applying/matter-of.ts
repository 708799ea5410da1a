import type { Application } from '../../core/domain/application/application'
import type { Ports } from '../ports'
import type { Matter } from './open-claim-id'

/** Account or contract number as claims and marks hold it; empty where none is known. */
export function accountMark(ports: Pick<Ports, 'vault'>, number: string): string {
  return number ? ports.vault.blind('mark.account', number) : ''
}

/** The matter a case of the deciding centre is about. */
export function matterOf(ports: Pick<Ports, 'vault'>, { _id, sealed, person, item, centre }: Application): Matter {
  const number = sealed.fields.account === undefined ? '' : ports.vault.open(_id, sealed, 'account')
  return { person, item, centre, account: accountMark(ports, number) }
}
