import type { Ports } from '../ports'
import type { StaffRecord } from '../records/staff'

/**
 * Checks the second factor of a signed-in member of staff and spends its step: the same six digits never count twice, also
 * when sent twice at the same moment.
 */
export async function useTotp(ports: Ports, staff: StaffRecord, code: string): Promise<boolean> {
  const table = ports.database.collection<StaffRecord>('staff')
  const fresh = await table.find(staff._id)
  if (!fresh?.active) return false
  const step = ports.secrets.checkTotp(ports.vault.open(fresh._id, fresh.sealed, 'totpSecret'), code, ports.clock.now())
  if (step === undefined || step <= fresh.lastTotpStep) return false
  return (await table.replace({ ...fresh, lastTotpStep: step })) !== 'conflict'
}
