import { findCentre } from '../../core/catalogue/registry'
import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { plus } from '../../core/domain/calendar/plus'
import { problems } from '../../core/domain/problem/problems'
import { readCreditCode } from '../../core/domain/values/credit-code'
import type { AskingPerson, Ports } from '../ports'
import type { UnitRequest } from '../records/unit'
import { limitAttempts } from '../standing/limit-attempts'
import { windowCheckId, windowCodeSeconds } from '../standing/window-code'

/** Hand entry where there is no electronic licence; nothing is believed until a clerk has seen the paper one. */
export async function askUnitAtWindow(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'ask-unit-at-window'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'ask-unit-at-window'>>> {
  const { person } = asking.session
  if (!findCentre(body.centre)) return { ok: false, problem: problems.notFound() }
  const read = readCreditCode(body.creditCode)
  if (!read.ok)
    return { ok: false, problem: problems.fieldsWrong({ fields: [{ path: 'creditCode', message: read.message }] }) }
  const limited = await limitAttempts(ports, 'licence', person)
  if (!limited.ok) return limited
  const expiresAt = plus(ports.clock.now(), windowCodeSeconds)
  for (let round = 0; round < 5; round++) {
    const code = ports.chance.digits(8)
    const _id = windowCheckId(ports, code)
    const sealed = ports.vault.seal(_id, { creditCode: read.code, unitName: body.unitName.trim() })
    const request: UnitRequest = { _id, person, centre: body.centre, sealed, state: 'shown', expiresAt }
    if ((await ports.database.collection<UnitRequest>('unitRequests').add(request)) === 'added')
      return { ok: true, body: { code, expiresAt } }
  }
  throw new Error('five codes in a row were taken')
}
