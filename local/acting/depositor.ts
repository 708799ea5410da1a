import { client } from '../../core/contract/client'
import { type DepositorDoor, depositorDoor } from '../../core/contract/depositor/depositor-door'
import type { Outcome, ReplyOf, RequestOf } from '../../core/contract/door'
import type { CentreCode } from '../../core/domain/values/ids'
import type { WorldPerson } from '../neighbours/world-shapes'
import type { World } from '../world/start-world'

export type Said<M extends keyof DepositorDoor & string> = Outcome<ReplyOf<DepositorDoor, M>>

/** Somebody with a phone, speaking to the `depositor` door as the mini-program does. */
export interface Depositor {
  openid: string
  /** Sends a message with the session held, if any. */
  ask<M extends keyof DepositorDoor & string>(message: M, body: RequestOf<DepositorDoor, M>): Promise<Said<M>>
  /** The same, and the reply must be good. */
  get<M extends keyof DepositorDoor & string>(
    message: M,
    body: RequestOf<DepositorDoor, M>,
  ): Promise<ReplyOf<DepositorDoor, M>>
  hold(session: string | undefined): void
  session(): string | undefined
  /** Uploads bytes as `wx.cloud.uploadFile` does; gives the file id. */
  upload(path: string, bytes: Uint8Array): Promise<string>
}

export function depositor(world: World, openid: string): Depositor {
  let session: string | undefined
  const authorization = `Bearer local:${openid}`
  const send = client(depositorDoor, async (message, body) => {
    const reply = await fetch(`${world.cloud}/v1/functions/depositor`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ message, body, ...(session ? { session } : {}) }),
    })
    const said: unknown = await reply.json()
    if (!reply.ok) throw new Error(`${message}: ${reply.status} ${JSON.stringify(said)}`)
    return said
  })
  return {
    openid,
    ask: send as Depositor['ask'],
    async get(message, body) {
      const outcome = await send(message, body)
      if (!outcome.ok) throw new Error(`${message} was refused: ${JSON.stringify(outcome.problem)}`)
      return outcome.body as never
    },
    hold: token => {
      session = token
    },
    session: () => session,
    async upload(path, bytes) {
      const reply = await fetch(`${world.cloud}/storage/upload?path=${encodeURIComponent(path)}`, {
        method: 'POST',
        headers: { authorization },
        body: bytes as unknown as BodyInit,
      })
      const said = (await reply.json()) as { fileID?: string }
      if (!said.fileID) throw new Error(`upload of ${path}: ${JSON.stringify(said)}`)
      return said.fileID
    },
  }
}

/** Passes WeChat's face check as the person in front of the phone would, or fails it. */
export async function showFace(world: World, verifyId: string, outcome = 10000): Promise<void> {
  await world.control('wechat', '/control/face', { verifyId, outcome })
}

/** Logs in by face; the depositor holds the session afterwards. */
export async function logInByFace(world: World, who: Depositor, person: WorldPerson, centre: string): Promise<void> {
  const at = centre as CentreCode
  const user = await who.get('read-notice', { centre: at, notice: 'user' })
  const face = await who.get('read-notice', { centre: at, notice: 'face' })
  const { name, idNumber } = person
  const started = await who.get('start-face', {
    centre: at,
    purpose: 'log-in',
    name,
    idNumber,
    userNotice: user.version,
    faceNotice: face.version,
  })
  await showFace(world, started.verifyId)
  const { session } = await who.get('finish-face', { outSeqNo: started.outSeqNo })
  if (!session) throw new Error('no session after a passed face check')
  who.hold(session.token)
}

/** Confirms by face that it is still the person, for this draft or application. */
export async function stepUpByFace(world: World, who: Depositor, centre: string, application: string): Promise<string> {
  const at = centre as CentreCode
  const face = await who.get('read-notice', { centre: at, notice: 'face' })
  const started = await who.get('start-face', {
    centre: at,
    purpose: 'step-up',
    faceNotice: face.version,
    application: application as never,
  })
  await showFace(world, started.verifyId)
  const { stepUp } = await who.get('finish-face', { outSeqNo: started.outSeqNo })
  if (!stepUp) throw new Error('no step-up after a passed face check')
  return stepUp
}
