import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Door } from './door'
import type { FunctionPool } from './function-pool'
import { multipart } from './multipart'
import type { OpenApi } from './open-api'
import { readBody } from './read-body'
import { sendJson } from './send-json'
import type { Settings } from './settings'
import { TcbError } from './tcb-error'
import type { WireFaults } from './wire-faults'

type Parameters = Record<string, unknown>
type Action = (parameters: Parameters) => object | Promise<object>

const maxWireBytes = 20 * 1024 * 1024
const maxEventBytes = 6 * 1024 * 1024

interface Parts {
  settings: Settings
  actions: Record<string, Action>
  functions: FunctionPool
  openApi: OpenApi
  faults: WireFaults
}

/** The requests of the SDK are signed; a page in a browser cannot forge this header across origins. */
function isSigned(request: IncomingMessage, settings: Settings): boolean {
  const credential = /Credential=([^/]+)\//.exec(request.headers.authorization ?? '')?.[1]
  return credential === settings.credentials.secretId
}

const failed = 'STORAGE_REQUEST_FAIL'

/** The call goes through without these files, and says for each of them that it did not. */
async function withFailedItems(parameters: Parameters, item: string, action: Action | undefined): Promise<object> {
  const isHit = (fileID: string) => fileID.includes(item)
  const deleted = parameters.fileid_list as string[] | undefined
  const linked = parameters.file_list as { fileid: string }[] | undefined
  if (!action || !(deleted ?? linked)) throw new TcbError('INVALID_PARAM', 'this action has no items that could fail')
  const spared = {
    ...parameters,
    ...(deleted ? { fileid_list: deleted.filter(each => !isHit(each)) } : {}),
    ...(linked ? { file_list: linked.filter(({ fileid }) => !isHit(fileid)) } : {}),
  }
  const { data } = (await action(spared)) as { data: { delete_list?: object[]; download_list?: object[] } }
  const lost = (deleted ?? linked?.map(({ fileid }) => fileid) ?? []).filter(isHit)
  const answers = lost.map(fileID => ({ fileID, code: failed, tempFileURL: '' }))
  return deleted
    ? { data: { delete_list: [...(data.delete_list ?? []), ...answers] } }
    : { data: { download_list: [...(data.download_list ?? []), ...answers] } }
}

/** `POST /admin`: the one endpoint wx-server-sdk talks to. */
export function adminDoor({ settings, actions, functions, openApi, faults }: Parts): Door {
  const invoke = async (request: IncomingMessage, parameters: Parameters, requestId: string) => {
    const text = String(parameters.request_data || '{}')
    if (Buffer.byteLength(text) > maxEventBytes) {
      throw new TcbError('EXCEED_MAX_PAYLOAD_SIZE', 'request payload exceeds 6 MB')
    }
    const source = String(request.headers['x-tcb-source'] ?? 'scf').replace(/^,/, '')
    const call = { requestId, event: JSON.parse(text) as unknown, source }
    return { data: { response_data: await functions.invoke(String(parameters.function_name), call) } }
  }

  return async (request, response, url) => {
    if (request.method !== 'POST' || url.pathname !== '/admin') return false
    const requestId = randomUUID()
    try {
      const raw = await readBody(request, maxWireBytes)
      if (!isSigned(request, settings)) throw new TcbError('SIGN_PARAM_INVALID', 'signature or secret id is invalid')
      const contentType = request.headers['content-type'] ?? ''
      if (contentType.startsWith('multipart/')) {
        const parts = multipart(raw, contentType)
        const part = (name: string) => parts.get(name)?.toString() ?? ''
        if (part('action') !== 'wx.openApi') throw new TcbError('INVALID_PARAM', `unsupported action ${part('action')}`)
        const data = parts.get('requestData') ?? Buffer.alloc(0)
        const answer = await openApi.answer(part('apiName'), part('wxCloudApiToken'), data)
        response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(answer)
        return true
      }
      const parameters = JSON.parse(raw.toString()) as Parameters
      const name = String(parameters.action)
      const action = Object.hasOwn(actions, name) ? actions[name] : undefined
      if (!action && name !== 'functions.invokeFunction') {
        throw new TcbError('INVALID_PARAM', `unsupported action ${name}`)
      }
      const fault = faults.take(name, String(parameters.collectionName ?? ''))
      // Broken or silent: the SDK cannot tell whether the request took effect.
      const lose = () => (fault?.how === 'reset' ? request.socket.destroy() : undefined)
      if (fault?.how === 'rate-limit')
        throw new TcbError('EXCEED_RATELIMIT', 'request rate of the environment exceeded')
      if (fault?.how === 'item-fails') {
        sendJson(response, 200, { requestId, ...(await withFailedItems(parameters, fault.item, action)) })
        return true
      }
      if (fault?.when === 'before') {
        lose()
        return true
      }
      const answer = action ? await action(parameters) : await invoke(request, parameters, requestId)
      if (fault) lose()
      else sendJson(response, 200, { requestId, ...answer })
    } catch (error) {
      // The wire answers 200 with a code; any other status would become the code itself.
      const code = error instanceof TcbError ? error.code : 'DATABASE_REQUEST_FAILED'
      sendJson(response, 200, { requestId, code, message: (error as Error).message })
    }
    return true
  }
}
