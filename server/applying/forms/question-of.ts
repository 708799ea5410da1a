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
  return questionAbout(ports, { person, centre, item, now, identity: await identityOf(ports, person) })
}

/** The same of somebody who stands at the window and may never have logged in. */
export async function questionAbout(
  ports: Ports,
  {
    person,
    centre,
    item,
    now,
    identity,
  }: Pick<Question, 'centre' | 'now' | 'identity'> & { person: PersonId; item: ItemCode },
): Promise<Question> {
  const isOpen = async (code: ItemCode) =>
    (await openApplication(ports, { person, item: code, centre: centre.code })) !== undefined
  return {
    centre,
    identity,
    now,
    today: beijing(now).day,
    open: await isOpen(item),
    openWithdrawal: await isOpen(itemCodes.retirementWithdrawal),
    openChange: await isOpen(itemCodes.informationChange),
  }
}
