import type { Application } from '../../core/domain/application/application'
import type { Instant } from '../../core/domain/values/instant'
import type { Ports } from '../ports'
import { deliverEffects } from './deliver-effects'

/**
 * The timer's round: every application with an effect due, oldest first, until the time is over. One that cannot be carried
 * out does not keep the others waiting.
 * @throws AggregateError afterwards, with what went wrong inside
 */
export async function deliverOwed(ports: Ports, until: Instant): Promise<{ tried: number }> {
  let tried = 0
  const failed: unknown[] = []
  const due = await ports.database.collection<Application>('applications').list(
    { nextEffectAt: { lte: ports.clock.now() } },
    {
      order: [
        { field: 'nextEffectAt', direction: 'asc' },
        { field: '_id', direction: 'asc' },
      ],
      limit: 100,
    },
  )
  for (const application of due) {
    if (ports.clock.now() >= until) break
    try {
      await deliverEffects(ports, application._id, until)
    } catch (error) {
      failed.push(error)
    }
    tried += 1
  }
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} of ${tried} cases: ${failed[0]}`)
  return { tried }
}
