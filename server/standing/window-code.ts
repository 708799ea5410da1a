import type { Instant } from '../../core/domain/values/instant'
import type { Ports } from '../ports'
import type { LogInCheck, StepUpCheck, WindowCheck } from '../records/window-check'

/** Fifteen minutes to be shown; as long again to be used once the clerk has confirmed. */
export const windowCodeSeconds = 900

export const windowCheckId = (ports: Ports, code: string) => ports.vault.blind('windowCode', code)

type Kept<T> = T & { version: number }

/** Draws eight digits nobody else shows at the moment, and keeps what stands behind them. */
export async function drawWindowCode(ports: Ports, behind: (_id: string) => WindowCheck): Promise<string> {
  for (let round = 0; round < 5; round++) {
    const code = ports.chance.digits(8)
    const check = behind(windowCheckId(ports, code))
    if ((await ports.database.collection<WindowCheck>('windowChecks').add(check)) === 'added') return code
  }
  throw new Error('five codes in a row were taken')
}

/** The check behind a code that is still good, whatever it is for. */
export async function findWindowCheck(ports: Ports, code: string): Promise<Kept<WindowCheck> | undefined> {
  const check = await ports.database.collection<WindowCheck>('windowChecks').find(windowCheckId(ports, code))
  return check && isGood(check, ports.clock.now()) ? check : undefined
}

/** The same for a draft or case alone: a log-in's code opens none. */
export async function findStepUpCheck(ports: Ports, code: string): Promise<Kept<StepUpCheck> | undefined> {
  const check = await findWindowCheck(ports, code)
  return check && check.purpose !== 'log-in' ? check : undefined
}

/** The same for a log-in alone. */
export async function findLogInCheck(ports: Ports, code: string): Promise<Kept<LogInCheck> | undefined> {
  const check = await findWindowCheck(ports, code)
  return check?.purpose === 'log-in' ? check : undefined
}

const isGood = ({ expiresAt }: WindowCheck, now: Instant) => expiresAt > now
