import { client } from '../../core/contract/client'
import type { Outcome, ReplyOf, RequestOf } from '../../core/contract/door'
import { type StaffDoor, staffDoor } from '../../core/contract/staff/staff-door'
import { worldStaff } from '../world/staff'
import type { World } from '../world/start-world'
import { totp } from '../world/totp'
import { until } from './until'

/** A member of staff at the console's door. */
export interface Staff {
  ask<M extends keyof StaffDoor & string>(
    message: M,
    body: RequestOf<StaffDoor, M>,
  ): Promise<Outcome<ReplyOf<StaffDoor, M>>>
  get<M extends keyof StaffDoor & string>(message: M, body: RequestOf<StaffDoor, M>): Promise<ReplyOf<StaffDoor, M>>
  /** Six digits that have not been used yet; waits for the next ones if need be. */
  freshCode(): Promise<string>
  /** The token held. */
  session(): string
}

const STEP = 30_000

/** The last step of each account's authenticator that was used, in each world of this run. */
const lastSteps = new WeakMap<World, Map<string, number>>()

/** Six digits of this account that nobody of this run has used; waits for the next ones if need be. */
export function freshCode(world: World, account: string): Promise<string> {
  const person = worldStaff.find(candidate => candidate.account === account)
  if (!person) throw new Error(`nobody is called ${account}`)
  const lastStep = lastSteps.get(world) ?? new Map<string, number>()
  lastSteps.set(world, lastStep)
  return until(
    'a fresh authenticator code',
    async () => {
      const now = Date.now() + world.offsetMs()
      const step = Math.floor(now / STEP)
      // The door takes the code before and the one after as well, each once and in order.
      // One about to be too old is left alone: it has to last until the door has looked at it.
      const oldest = now % STEP < STEP / 2 ? step - 1 : step
      const next = Math.max(oldest, (lastStep.get(account) ?? 0) + 1)
      if (next > step + 1) return undefined
      lastStep.set(account, next)
      return totp(person.totpSecret, next * STEP)
    },
    40,
  )
}

export async function signIn(world: World, account: string): Promise<Staff> {
  const person = worldStaff.find(candidate => candidate.account === account)
  if (!person) throw new Error(`nobody is called ${account}`)
  let session: string | undefined
  const send = client(staffDoor, async (message, body) => {
    const reply = await fetch(`${world.cloud}/staff`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ message, body, ...(session ? { session } : {}) }),
    })
    return reply.json()
  })
  const staff: Staff = {
    ask: send as Staff['ask'],
    async get(message, body) {
      const outcome = await send(message, body)
      if (!outcome.ok) throw new Error(`${message} was refused: ${JSON.stringify(outcome.problem)}`)
      return outcome.body as never
    },
    session: () => session ?? '',
    freshCode: () => freshCode(world, account),
  }
  const signed = await staff.get('sign-in', {
    account,
    password: person.password,
    code: await freshCode(world, account),
  })
  session = signed.session
  return staff
}
