import type { Caller, Ports, UnitSession } from '../ports'
import type { UnitOperator, UnitSessionRecord } from '../records/unit'

/** `_id` of an operator. */
export const operatorId = (unit: string, person: string) => `${unit}:${person}`

/** The unit behind a token, or nothing: unknown, over, on another phone, or held by somebody who is no operator any more. */
export async function openUnitSession(
  ports: Ports,
  caller: Caller,
  token: string | undefined,
): Promise<UnitSession | undefined> {
  if (!caller.openid || !token) return undefined
  const session = await ports.database
    .collection<UnitSessionRecord>('unitSessions')
    .find(ports.secrets.hashToken(token))
  if (!session || session.openid !== caller.openid || session.expiresAt <= ports.clock.now()) return undefined
  const { unit, person, expiresAt, _id } = session
  const operator = await ports.database.collection<UnitOperator>('unitOperators').find(operatorId(unit, person))
  return operator?.active ? { id: _id, unit, person, expiresAt } : undefined
}
