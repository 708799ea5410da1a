import { findCentre } from '../../core/catalogue/registry'
import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { beijing } from '../../core/domain/calendar/beijing'
import { problems } from '../../core/domain/problem/problems'
import { readMobilePhone } from '../../core/domain/values/mobile-phone'
import { normaliseResidentId } from '../../core/domain/values/resident-id'
import type { Asking, Ports } from '../ports'
import type { Person } from '../records/person'
import { personIdsOf } from '../standing/find-again'
import { forgetAttempts, limitAttempts } from '../standing/limit-attempts'
import { mintSession } from '../standing/mint-session'
import { solveCaptcha } from '../standing/solve-captcha'

/**
 * ID number or phone, six-digit password, captcha (黄石 附件2 一(三)4(1)). An account nobody has, and a wrong password, get the
 * same answer after the same work, and are locked alike.
 */
export async function logInWithPassword(
  ports: Ports,
  asking: Asking,
  body: RequestOf<DepositorDoor, 'log-in-with-password'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'log-in-with-password'>>> {
  const { openid } = asking.caller
  if (!openid) return { ok: false, problem: problems.notUnderstood() }
  if (!findCentre(body.centre)) return { ok: false, problem: problems.notFound() }
  if (!(await solveCaptcha(ports, body.captcha))) return { ok: false, problem: problems.captchaWrong() }
  const account = accountOf(body.account)
  const hurried = await limitAttempts(ports, 'password-of-openid', openid)
  if (!hurried.ok) return hurried
  const candidates = await holdersOf(ports, account)
  const keys = [
    ['password-of-account', account.value],
    ...candidates.map(each => ['password-of-person', each._id] as const),
  ] as const
  for (const [what, key] of keys) {
    const limited = await limitAttempts(ports, what, key)
    if (!limited.ok) return { ok: false, problem: problems.locked({ retryAfter: limited.problem.retryAfter }) }
  }
  const person = await whoseIsIt(ports, candidates, body.password)
  if (!person) return { ok: false, problem: problems.logInFailed() }
  for (const [what, key] of keys) await forgetAttempts(ports, what, key)
  return { ok: true, body: { session: await mintSession(ports, person, openid, 'password') } }
}

function accountOf(typed: string): { kind: 'phone' | 'id'; value: string } {
  const phone = readMobilePhone(typed)
  return phone.ok ? { kind: 'phone', value: phone.phone } : { kind: 'id', value: normaliseResidentId(typed) }
}

/** One phone may serve a couple, one number stand on two kinds of document: each is tried, the password decides. */
async function holdersOf(ports: Ports, account: { kind: 'phone' | 'id'; value: string }): Promise<Person[]> {
  const persons = ports.database.collection<Person>('persons')
  if (account.kind === 'phone')
    return persons.list({ phoneIndex: ports.vault.blind('phone', account.value) }, { limit: 2 })
  const found: Person[] = []
  for (const id of personIdsOf(ports, account.value, beijing(ports.clock.now()).day)) {
    const person = await persons.find(id)
    if (person) found.push(person)
  }
  return found
}

async function whoseIsIt(ports: Ports, candidates: readonly Person[], password: string): Promise<Person | undefined> {
  const registered = candidates.filter(each => each.password !== undefined)
  // Nobody to compare with: the same work is done all the same.
  if (registered.length === 0) await ports.secrets.hashPassword(password)
  for (const person of registered) {
    if (person.password && (await ports.secrets.checkPassword(password, person.password))) return person
  }
  return undefined
}
