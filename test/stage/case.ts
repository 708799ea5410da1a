import type { ApplicationId } from '../../core/domain/values/ids'
import type { Depositor } from '../../local/acting/depositor'
import { fireClock } from '../../local/acting/fire-clock'
import { freshKey } from '../../local/acting/retirement'
import type { Staff } from '../../local/acting/staff'
import { until } from '../../local/acting/until'
import { wind } from '../../local/acting/wind'
import type { World } from '../../local/world/start-world'
import { bankJournal } from './bank-journal'

/** Instructions and payments of one case, in the bank's own books. */
export async function atTheBank(world: World, application: ApplicationId) {
  const { payments, instructions } = await bankJournal(world)
  const orders = instructions.filter(one => one.reference.startsWith(application))
  const keys = orders.map(one => one.key)
  return { orders, payments: payments.filter(payment => keys.includes(payment.key)) }
}

export const shown = async (who: Depositor, application: ApplicationId) =>
  (await who.get('show-application', { application })).application

export async function withdraw(who: Depositor, application: ApplicationId) {
  const { version } = await shown(who, application)
  return who.ask('withdraw-application', { application, version, key: freshKey() })
}

/** Lets the timer fire, with time between, until the case stands as wanted. */
export async function untilTheTimerBrings(world: World, who: Depositor, application: ApplicationId, wanted: string) {
  return until(
    `the timer brings ${application} to ${wanted}`,
    async () => {
      const now = await shown(who, application)
      if (now.shown.state === wanted) return now
      await wind(world, 30)
      await fireClock(world)
      return undefined
    },
    40,
  )
}

/** Waits until silence has been taken down as "unknown": only then is the bank asked. */
export function untilUnknown(staff: Staff, application: ApplicationId) {
  return until('the case says that the bank did not answer', async () => {
    const { history } = (await staff.get('show-application', { application })).review
    return history.some(line => line.words.includes('不重发'))
  })
}
