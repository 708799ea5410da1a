import { decide } from '../../local/acting/decide'
import { propose } from '../../local/acting/retirement'
import { type Staff, signIn } from '../../local/acting/staff'
import type { World } from '../../local/world/start-world'

/** Handler and second approver of one centre, who decide what lies in their queues; they sign in again when they must. */
export function staffAtWork(world: World, handlerAccount: string, approverAccount: string) {
  let staff: { handler: Staff; approver: Staff } | undefined
  let decided = 0
  const first = async (who: Staff, queue: 'reviewing' | 'confirming') =>
    (await who.get('list-queue', { queue, filter: {} })).rows[0]?.id
  return {
    decided: () => decided,
    /** One round; a refusal (another was quicker, the core is down) is part of life. */
    async work(): Promise<void> {
      try {
        staff ??= { handler: await signIn(world, handlerAccount), approver: await signIn(world, approverAccount) }
        const { handler, approver } = staff
        const fresh = await first(handler, 'reviewing')
        if (fresh) await propose(handler, fresh)
        const ready = await first(approver, 'confirming')
        if (!ready) return
        // Never paid: the account would be closed, and nothing would be left to do for the rest of the hour.
        await decide(world, approver, ready, 'send-back', { note: '再核对一遍' })
        decided += 1
      } catch {
        staff = undefined
      }
    },
  }
}
