import type { Ports } from '../ports'
import type { WindowCheck } from '../records/window-check'

/** Fifteen minutes to be shown; as long again to be used once the clerk has confirmed. */
export const windowCodeSeconds = 900

export const windowCheckId = (ports: Ports, code: string) => ports.vault.blind('windowCode', code)

/** The check behind a code that is still good. */
export async function findWindowCheck(
  ports: Ports,
  code: string,
): Promise<(WindowCheck & { version: number }) | undefined> {
  const check = await ports.database.collection<WindowCheck>('windowChecks').find(windowCheckId(ports, code))
  return check && check.expiresAt > ports.clock.now() ? check : undefined
}
