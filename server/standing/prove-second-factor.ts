import type { Problem } from '../../core/domain/problem/problem'
import { problems } from '../../core/domain/problem/problems'
import type { Ports } from '../ports'
import type { StaffRecord } from '../records/staff'
import { forgetAttempts, limitAttempts } from './limit-attempts'
import { useTotp } from './use-totp'

/**
 * The second factor asked once more before what cannot be undone. Wrong ones are counted together, whatever they were typed for: too many
 * lock it.
 */
export async function proveSecondFactor(
  ports: Ports,
  staff: StaffRecord,
  code: string | undefined,
): Promise<{ ok: true } | { ok: false; problem: Problem }> {
  const limited = await limitAttempts(ports, 'staff-second-factor', staff._id)
  if (!limited.ok) return limited
  if (code === undefined || !(await useTotp(ports, staff, code)))
    return { ok: false, problem: problems.totpWrong({ fields: [{ path: 'code', message: '动态验证码不对或已用过' }] }) }
  await forgetAttempts(ports, 'staff-second-factor', staff._id)
  return { ok: true }
}
