import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { AskingPerson, Ports } from '../ports'
import type { StepUpCheck } from '../records/window-check'
import { mintStepUp } from '../standing/mint-step-up'
import { findStepUpCheck } from '../standing/window-code'

/**
 * Has the clerk confirmed? The first answer that says so carries the step-up, for this draft or application alone. Another
 * person's code is the same as one that is over.
 */
export async function askWindowCode(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'ask-window-code'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'ask-window-code'>>> {
  const { person } = asking.session
  const check = await findStepUpCheck(ports, body.code)
  if (!check || check.person !== person || check.application !== body.application || check.state === 'used')
    return { ok: true, body: { state: 'over' } }
  if (check.state === 'shown') return { ok: true, body: { state: 'shown' } }
  const { application } = check
  const used = await ports.database.collection<StepUpCheck>('windowChecks').replace({ ...check, state: 'used' })
  if (used === 'conflict') return { ok: true, body: { state: 'over' } }
  return {
    ok: true,
    body: { state: 'confirmed', stepUp: await mintStepUp(ports, { person, application, method: 'window' }) },
  }
}
