import { flowNamed } from '../../core/catalogue/flows/flow-named'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { problems } from '../../core/domain/problem/problems'
import { bodyHash } from '../applying/body-hash'
import { act } from '../execution/act'
import type { Ports } from '../ports'
import type { AskingStaff } from '../records/staff'
import { checkSmsCode, spendSmsCode } from '../standing/sms-code'
import { findCase } from '../work/find-case'
import { standingOf } from '../work/standing-of'

/** 12329 withdraws for the depositor on the line, who read the code out. The flow decides as if they had done it themselves. */
export async function withdrawOnCall(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'withdraw-on-call'>,
): Promise<Handled<ReplyOf<StaffDoor, 'withdraw-on-call'>>> {
  const application = await findCase(ports, staff, body.application)
  if (!application) return { ok: false, problem: problems.notFound() }
  const told = application.keys.some(({ key }) => key === body.key)
  if (!told) {
    const phone = ports.vault.open(application._id, application.sealed, 'phone')
    const to = { purpose: 'on-call', phone, openid: staff._id } as const
    if (!(await checkSmsCode(ports, to, body.smsCode)) || !(await spendSmsCode(ports, to, body.smsCode)))
      return { ok: false, problem: problems.smsCodeWrong() }
  }
  const offered = flowNamed(application.flow).states[application.state]?.on ?? {}
  const changed = await act(ports, {
    id: application._id,
    version: body.version,
    hash: bodyHash(ports, { withdraw: application._id }),
    visible: ({ centre }) => centre === staff.centre,
    command: {
      action: offered['ask-withdrawal'] ? 'ask-withdrawal' : 'withdraw',
      acting: { kind: 'depositor', person: application.person, through: { id: staff._id, name: staff.name } },
      key: body.key,
      now: ports.clock.now(),
    },
  })
  const now = changed.application && standingOf(ports, changed.application)
  if (changed.ok) return { ok: true, body: standingOf(ports, changed.application) }
  return { ok: false, problem: changed.problem, ...(now ? { fresh: now } : {}) }
}
