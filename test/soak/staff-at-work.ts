import type { ApplicationId } from '../../core/domain/values/ids'
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
        // Never paid: the account would be closed, and nothing would be left to do for the rest of the hour.
        const isRefused = decided % 3 === 2
        if (fresh && isRefused) await proposeRefusal(world, handler, fresh)
        else if (fresh) await propose(handler, fresh)
        const ready = await first(approver, 'confirming')
        if (!ready) return
        if (isRefused) await decide(world, approver, ready, 'refuse', { reason: 'not-retired', note: '同意' })
        else await decide(world, approver, ready, 'send-back', { note: '再核对一遍' })
        decided += 1
      } catch {
        staff = undefined
      }
    },
  }
}

async function proposeRefusal(world: World, handler: Staff, application: ApplicationId): Promise<void> {
  const { review } = await handler.get('show-application', { application })
  await handler.get('claim', { application, version: review.row.version })
  await decide(world, handler, application, 'propose-refusal', {
    reason: 'not-retired',
    note: '退休证上的姓名不是申请人',
  })
}
