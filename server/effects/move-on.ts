import { flowNamed } from '../../core/catalogue/flows/flow-named'
import type { Application } from '../../core/domain/application/application'
import type { Effect } from '../../core/domain/application/effect'
import { systemEvent } from '../execution/system-event'
import type { Ports } from '../ports'
import type { EffectResult } from './effect-result'

/** The moment has come that the matter waited for: the cooling period is over, the loan is debited. Not if it was taken back meanwhile. */
export async function moveOn(ports: Ports, _application: Application, effect: Effect): Promise<EffectResult> {
  const action = effect.subject
  const at = ports.clock.now()
  const may = ({ flow, state }: Application) => flowNamed(flow).states[state]?.on[action]?.by === 'system'
  return {
    kind: 'done',
    change: current =>
      may(current)
        ? systemEvent(ports.calendars, current, { id: `${effect.id}:moved`, action, at, by: '系统' })
        : current,
  }
}
