import { type Client, client } from '../core/contract/client'
import type { Door, Envelope } from '../core/contract/door'
import type { PageName } from '../core/domain/page/pages'
import type { Problem } from '../core/domain/problem/problem'
import { diallable } from '../core/domain/text/diallable'
import { go, hereAddress, herePage } from './go'
import { phoneProblems } from './phone-problems'
import { hotlineNow } from './state/hotline'
import { forgetSession, placeToReturn, session } from './state/session'

/** Opens the cloud of whichever environment this release belongs to. Called once, when the app starts. */
export function openCloud(): void {
  const cloud = wx.cloud as typeof wx.cloud & { DYNAMIC_CURRENT_ENV?: string }
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, traceUser: false })
}

const send = async (message: string, body: unknown): Promise<unknown> => {
  const envelope: Envelope = { message, body, session: session.get()?.token }
  try {
    const { result } = await wx.cloud.callFunction({ name: 'depositor', data: envelope })
    return result
  } catch (error) {
    const text = String((error as { errMsg?: string })?.errMsg ?? error)
    return { ok: false, problem: /timeout|TIME_LIMIT|504/i.test(text) ? phoneProblems.noAnswer : phoneProblems.offline }
  }
}

/**
 * How to send these messages to the `depositor` door: gives back the answer, and leads to log-in when the session is over.
 * Each part of the mini-program names the messages it sends (`src/ask`), so that no page carries the contract of another.
 */
export function asking<D extends Door>(messages: D): Client<D> {
  const speak = client(messages, send)
  return async (message, body) => {
    // The contract's own messages reach the field at once, without a way to the cloud and back.
    const sound = messages[message]?.request.safeParse(body)
    if (sound && !sound.success) {
      const fields = sound.error.issues.map(issue => ({
        path: issue.path.map(String).join('.'),
        message: /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : '这一项填得不对，请检查。',
      }))
      return { ok: false, problem: { ...phoneProblems.notReadable, fields } }
    }
    const outcome = await speak(message, body)
    if (!outcome.ok && (outcome.problem.code === 'session.ended' || outcome.problem.code === 'session.none'))
      leadToLogIn()
    return outcome.ok ? outcome : { ...outcome, problem: withNumber(outcome.problem) }
  }
}

/** Problems name the hotline; here it is known which centre's. */
function withNumber(problem: Problem): Problem {
  const say = (text: string) => diallable(text, hotlineNow())
  const fields = problem.fields?.map(field => ({ ...field, message: say(field.message) }))
  return { ...problem, remedy: say(problem.remedy), ...(fields ? { fields } : {}) }
}
/** Where one logs in; nobody is sent back there afterwards. */
const loggingIn: readonly PageName[] = [
  'logIn',
  'proveByFace',
  'proveByPassword',
  'proveAtWindow',
  'register',
  'resetPassword',
]

/** Remembers where the person is and leads to log-in. What was typed stays in its page and on the phone. */
export function leadToLogIn(): void {
  forgetSession()
  const page = herePage()
  if (page && loggingIn.includes(page)) return
  placeToReturn.set(hereAddress())
  go('logIn')
}

/** Carries a file to the single-use place the cloud issued. @param onProgress 0 to 100 */
export function upload(
  cloudPath: string,
  filePath: string,
  onProgress: (percent: number) => void,
): { done: Promise<string | undefined>; abort(): void } {
  let abort = () => {}
  const done = new Promise<string | undefined>(resolve => {
    const task = wx.cloud.uploadFile({
      cloudPath,
      filePath,
      success: ({ fileID }) => resolve(fileID),
      fail: () => resolve(undefined),
    }) as unknown as
      | { onProgressUpdate?(heard: (event: { progress: number }) => void): void; abort?(): void }
      | undefined
    task?.onProgressUpdate?.(({ progress }) => onProgress(progress))
    abort = () => task?.abort?.()
  })
  return { done, abort: () => abort() }
}
