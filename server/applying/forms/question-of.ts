import { itemCodes } from '../../../core/catalogue/items/item-codes'
import { beijing } from '../../../core/domain/calendar/beijing'
import type { Centre } from '../../../core/domain/centre/centre'
import type { ItemCode, PersonId } from '../../../core/domain/values/ids'
import type { Ports } from '../../ports'
import { identityOf } from '../../standing/identity-of'
import { openApplication } from '../open-application'
import type { Question } from './form'

/** Who asks, when, and what of theirs is under way. */
export async function questionOf(
  ports: Ports,
  { person, centre, item }: { person: PersonId; centre: Centre; item: ItemCode },
): Promise<Question> {
  const now = ports.clock.now()
  const open = await openApplication(ports, person, item)
  return {
    centre,
    identity: await identityOf(ports, person),
    now,
    today: beijing(now).day,
    open: open !== undefined,
    openWithdrawal: (await openApplication(ports, person, itemCodes.retirementWithdrawal)) !== undefined,
    openChange: (await openApplication(ports, person, itemCodes.informationChange)) !== undefined,
  }
}
