import { findItem } from '../../core/catalogue/items/items'
import { findCentre } from '../../core/catalogue/registry'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { problems } from '../../core/domain/problem/problems'
import { CentreCode } from '../../core/domain/values/ids'
import { bodyHash } from '../applying/body-hash'
import { laneTo, newExchangeNumber, openExchange } from '../exchange/open-exchange'
import { act } from '../execution/act'
import type { Ports } from '../ports'
import type { AskingStaff } from '../records/staff'
import { findCase } from '../work/find-case'
import { showReview } from '../work/show-review'
import { visibleTo } from '../work/visible-to'

/** The other centre sent it back: it goes to another one, or to the same anew. What was said under the old number stays there. */
export async function redirectIntake(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'redirect-intake'>,
): Promise<Handled<ReplyOf<StaffDoor, 'redirect-intake'>>> {
  const application = await findCase(ports, staff, body.application)
  const item = application && findItem(application.item)
  if (!application || !item) return { ok: false, problem: problems.notFound() }
  const name = findCentre(body.to)?.name ?? ports.gateways.find(body.to)?.name ?? body.toName?.trim() ?? ''
  const fields = [
    ...(body.to === staff.centre ? [{ path: 'to', message: '归本中心办的，请窗口到“收件”里选本中心另收一件' }] : []),
    ...(name ? [] : [{ path: 'toName', message: '请填对方中心的名称' }]),
    ...(item.handledBy.includes(body.why) ? [] : [{ path: 'why', message: '这个事项不由那里的中心办' }]),
  ]
  if (fields.length > 0) return { ok: false, problem: problems.fieldsWrong({ fields }) }
  const number = newExchangeNumber(ports, staff.centre)
  const to = CentreCode.parse(body.to)
  const other = { code: to, name }
  await openExchange(ports, { centre: staff.centre, number, side: 'accepting', other, application: application._id })
  const changed = await act(ports, {
    id: application._id,
    version: body.version,
    hash: bodyHash(ports, { ...body, version: undefined }),
    visible: visibleTo(staff),
    alter: current =>
      current.intake
        ? {
            ...current,
            byHand: laneTo(ports, to) === 'manual' || undefined,
            intake: { ...current.intake, to, toName: name, why: body.why, exchanges: [number] },
          }
        : current,
    command: {
      action: 'redirect',
      acting: { kind: 'staff', id: staff._id, name: staff.name, roles: staff.roles },
      key: body.key,
      now: ports.clock.now(),
      data: { exchange: number },
    },
  })
  if (changed.ok) return { ok: true, body: { review: await showReview(ports, changed.application, staff) } }
  return { ok: false, problem: changed.problem }
}
