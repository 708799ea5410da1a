import type { ApplicationId, PersonId } from '../../core/domain/values/ids'
import type { Ports } from '../ports'
import type { StepUp, StepUpMethod } from '../records/step-up'

/**
 * Spends a step-up: once, by the person it was given to, for the draft or application it was given for, within its ten
 * minutes. Nothing when any of these fails; of several at the same moment one gets it.
 */
export async function useStepUp(
  ports: Ports,
  asked: { person: PersonId; application: ApplicationId; token: string },
): Promise<{ method: StepUpMethod } | undefined> {
  const stepUps = ports.database.collection<StepUp>('stepUps')
  const stepUp = await stepUps.find(ports.secrets.hashToken(asked.token))
  const now = ports.clock.now()
  if (!stepUp || stepUp.person !== asked.person || stepUp.application !== asked.application) return undefined
  if (stepUp.usedAt !== undefined || stepUp.expiresAt <= now) return undefined
  return (await stepUps.replace({ ...stepUp, usedAt: now })) === 'conflict' ? undefined : { method: stepUp.method }
}
