import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { Asking, Ports } from '../ports'
import type { LogInCheck } from '../records/window-check'
import { mintSession } from '../standing/mint-session'
import { recordConsent } from '../standing/record-consent'
import { savePerson } from '../standing/save-person'
import { findLogInCheck } from '../standing/window-code'

/**
 * Has the clerk confirmed? The first answer that says so carries the session, for the phone that shows the code alone. A code of another
 * phone is the same as one that is over.
 */
export async function askLogInCode(
  ports: Ports,
  asking: Asking,
  body: RequestOf<DepositorDoor, 'ask-log-in-code'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'ask-log-in-code'>>> {
  const { openid } = asking.caller
  const check = await findLogInCheck(ports, body.code)
  if (!openid || check?.openid !== openid || check.state === 'used') return { ok: true, body: { state: 'expired' } }
  if (check.state === 'shown') return { ok: true, body: { state: 'waiting' } }
  if (check.state === 'refused') return { ok: true, body: { state: 'refused', refusal: check.refusal ?? 'document' } }
  const used = { ...check, state: 'used' as const }
  if ((await ports.database.collection<LogInCheck>('windowChecks').replace(used)) === 'conflict')
    return { ok: true, body: { state: 'expired' } }
  const open = (field: string) => ports.vault.open(check._id, check.sealed, field)
  const { idType } = check
  const identity = { name: open('name'), idNumber: open('idNumber'), ...(idType ? { idType } : {}) }
  const person = await savePerson(ports, { identity, phone: open('phone'), openid, atWindow: true })
  const { centre, userNotice: version } = check
  await recordConsent(ports, { person: person._id, centre, notice: 'user', version, what: 'given' })
  return { ok: true, body: { state: 'confirmed', session: await mintSession(ports, person, openid, 'window') } }
}
