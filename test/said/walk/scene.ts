import type { Application } from '../../../core/domain/application/application'
import type { Centre } from '../../../core/domain/centre/centre'
import type { Item } from '../../../core/domain/item/item'
import type { ApplicationId, CentreCode } from '../../../core/domain/values/ids'
import type { AskingPerson } from '../../../server/ports'
import type { AskingStaff } from '../../../server/records/staff'
import type { ExchangeWorld } from '../../../server/usecases/testing/exchange-story'
import type { Saying, Trip } from '../saying'

/** One matter on its way, and everything that is said along it. */
export interface Scene {
  world: ExchangeWorld
  item: Item
  heard: Saying[]
  /** The reason somebody was refused with, as they should read it. */
  given?: string
  tripAt(centre: CentreCode): Trip | undefined
  /** Cases that are looked at after every step. */
  cases: ApplicationId[]
  seen: Map<ApplicationId, string>
  watchers: Map<CentreCode, AskingStaff>
}

/** Has the core closed the account by now? */
export const isClosed = ({ world: { ports, b } }: Scene): boolean =>
  ports.core(b.code).people.some(({ accounts }) => accounts.some(({ status }) => status === 'closed'))

/** The person the case is about, on the phone. */
export const asOwner = (application: Pick<Application, 'person'>): AskingPerson =>
  ({
    caller: { openid: 'openid-of-wang', source: 'wx_client' },
    session: { person: application.person, level: 'face' },
  }) as unknown as AskingPerson

/** The city's name of a centre. */
export const cityOf = ({ shortName }: Centre) => shortName as Trip['at']
