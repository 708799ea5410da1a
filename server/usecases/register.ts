import { noticeOf } from '../../core/catalogue/notices/notice-of'
import { findCentre } from '../../core/catalogue/registry'
import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { problems } from '../../core/domain/problem/problems'
import { weakPassword } from '../../core/domain/values/weak-password'
import type { Asking, Ports } from '../ports'
import type { Person } from '../records/person'
import { personIdOf } from '../standing/find-again'
import { limitAttempts } from '../standing/limit-attempts'
import { mintSession } from '../standing/mint-session'
import { readIdentity } from '../standing/read-identity'
import { recordConsent } from '../standing/record-consent'
import { savePerson } from '../standing/save-person'
import { checkSmsCode, spendSmsCode } from '../standing/sms-code'

/** What does not match is never said apart: the three are right together, or the person hears about all three. */
const differs = problems.noSuchPerson({
  fields: ['name', 'idNumber', 'phone'].map(path => ({ path, message: '和中心登记的对不上' })),
})

const codeWrong = problems.smsCodeWrong({ fields: [{ path: 'smsCode', message: '验证码不对或已过期' }] })

/**
 * First registration without a face (黄石 附件2 一(三)4(1)-(2)): notice read, phone proved by code, and name, ID number and
 * phone the same as the centre has on file. Whether somebody is registered already is said only to the owner of that phone.
 */
export async function register(
  ports: Ports,
  asking: Asking,
  body: RequestOf<DepositorDoor, 'register'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'register'>>> {
  const { openid } = asking.caller
  const centre = findCentre(body.centre)
  if (!openid) return { ok: false, problem: problems.notUnderstood() }
  if (!centre) return { ok: false, problem: problems.notFound() }
  if (body.userNotice !== noticeOf(centre, 'user').version) return { ok: false, problem: problems.noticeNotRead() }
  const who = readIdentity(ports, body)
  if (!who.ok) return who
  const { identity, bornOn } = who
  const { phone, password } = body
  if (weakPassword(password, { bornOn, idNumber: identity.idNumber, phone })) {
    return { ok: false, problem: problems.passwordWeak({ fields: [{ path: 'password', message: '请换一个密码' }] }) }
  }
  const limited = await limitAttempts(ports, 'register', openid)
  if (!limited.ok) return limited
  const to = { purpose: 'register', phone, openid } as const
  if (!(await checkSmsCode(ports, to, body.smsCode))) return { ok: false, problem: codeWrong }

  const known = await ports.core(centre.code).findPerson(identity)
  if (known.kind === 'unknown') return { ok: false, problem: problems.coreUnavailable() }
  if (known.kind === 'no' || known.value.phone !== phone) return { ok: false, problem: differs }
  // Only now: a mistyped name or a silent core does not cost the person another short message.
  if (!(await spendSmsCode(ports, to, body.smsCode))) return { ok: false, problem: codeWrong }
  const phoneIndex = ports.vault.blind('phone', phone)
  const before = await ports.database.collection<Person>('persons').find(personIdOf(ports, identity))
  if (before?.password !== undefined) {
    // The centre's phone may be newer than the one registered here; now both are the same.
    await savePerson(ports, { identity, phone, openid }, { phoneIndex })
    return { ok: false, problem: problems.alreadyRegistered() }
  }
  const person = await savePerson(
    ports,
    { identity, phone, openid },
    { phoneIndex, password: await ports.secrets.hashPassword(password), registeredAt: ports.clock.now() },
  )
  await recordConsent(ports, {
    person: person._id,
    centre: centre.code,
    notice: 'user',
    version: body.userNotice,
    what: 'given',
  })
  return { ok: true, body: { session: await mintSession(ports, person, openid, 'password') } }
}
