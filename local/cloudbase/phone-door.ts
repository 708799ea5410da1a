import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { databaseActions } from './database-actions'
import type { Door } from './door'
import type { FileStore } from './file-store'
import type { FunctionPool } from './function-pool'
import { readBody } from './read-body'
import { sendJson } from './send-json'
import type { Settings } from './settings'
import { storageActions } from './storage-actions'
import { storageRule } from './storage-rule'
import { TcbError } from './tcb-error'

const maxTextBytes = 100 * 1024
// wx-server-sdk's own table of error codes
const exceedAuthority = -503002
const nonexistent = -503003

interface Parts {
  settings: Settings
  database: ReturnType<typeof databaseActions>
  functions: FunctionPool
  files: FileStore
  base: () => string
}

function openidOf(request: IncomingMessage): string {
  const openid = /^Bearer local:([\w-]{1,64})$/.exec(request.headers.authorization ?? '')?.[1]
  if (!openid) throw new TcbError('INVALID_CREDENTIALS', 'no user: expected "Bearer local:<openid>"')
  return openid
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const text = (await readBody(request, maxTextBytes)).toString() || '{}'
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // falls through to the refusal
  }
  throw new TcbError('INVALID_PARAM', 'body is not a JSON object')
}

/** The verbs of `wx.cloud.database()` on a collection; writing them is one permission, reading another. */
const databaseVerbs = {
  add: { needs: 'write', action: 'database.insertDocument' },
  get: { needs: 'read', action: 'database.getDocument' },
  count: { needs: 'read', action: 'database.calculateDocument' },
  update: { needs: 'write', action: 'database.modifyDocument' },
  remove: { needs: 'write', action: 'database.removeDocument' },
} as const

/** What the mini-program reaches through `wx.cloud`: its functions, and database and storage under their rules. */
export function phoneDoor({ settings, database, functions, files, base }: Parts): Door {
  const links = storageActions(files, base)

  const call = async (request: IncomingMessage, name: string, requestId: string): Promise<string> => {
    const openid = openidOf(request)
    if (!settings.clientFunctions.includes(name)) {
      throw new TcbError('PERMISSION_DENIED', `Permission denied by the security rule of function ${name}`)
    }
    // Last, so that nobody can claim another user in the event.
    const event = { ...(await readJson(request)), userInfo: { appId: settings.appid, openId: openid } }
    const clientIp = request.socket.remoteAddress
    return await functions.invoke(name, { requestId, event, source: 'wx_client', openid, clientIp })
  }

  const upload = async (request: IncomingMessage, path: string) => {
    const openid = openidOf(request)
    const mayWrite = (owner: string | undefined) => storageRule(settings.storageRules.write, openid, owner)
    if (!mayWrite(files.find(path)?.openid)) {
      request.resume()
      throw new TcbError('STORAGE_EXCEED_AUTHORITY', 'no permission to write this file')
    }
    await files.save(path, openid, request, settings.maxFileBytes, existing => mayWrite(existing?.openid))
    return { fileID: files.fileId(path) }
  }

  const tempUrl = async (request: IncomingMessage) => {
    const openid = openidOf(request)
    const { fileList } = await readJson(request)
    if (!Array.isArray(fileList)) throw new TcbError('INVALID_PARAM', 'fileList must be an array')
    const answers = fileList.slice(0, 50).map((file: string | { fileID: string; maxAge?: number }) => {
      const { fileID, maxAge } = typeof file === 'string' ? { fileID: file, maxAge: undefined } : file
      const owner = files.find(files.pathOf(fileID) ?? '')?.openid
      const refused = { fileID, tempFileURL: '', maxAge: 0 }
      if (!storageRule(settings.storageRules.read, openid, owner ?? '')) {
        return { ...refused, status: exceedAuthority, errMsg: 'STORAGE_EXCEED_AUTHORITY' }
      }
      const requested = { file_list: [{ fileid: fileID, ...(maxAge ? { max_age: maxAge } : {}) }] }
      const link = links['storage.batchGetDownloadUrl'](requested).data.download_list[0]
      if (link?.code !== 'SUCCESS') return { ...refused, status: nonexistent, errMsg: 'STORAGE_FILE_NONEXIST' }
      return { fileID, tempFileURL: link.tempFileURL, maxAge: link.maxAge, status: 0, errMsg: 'ok' }
    })
    return { fileList: answers }
  }

  const query = async (request: IncomingMessage, collection: string, verb: keyof typeof databaseVerbs) => {
    openidOf(request)
    const { needs, action } = databaseVerbs[verb]
    if (settings.databaseRules[collection]?.[needs] !== true)
      throw new TcbError('DATABASE_PERMISSION_DENIED', `no permission to ${verb} in ${collection}`)
    return await database[action]({ ...(await readJson(request)), collectionName: collection })
  }

  return async (request, response, url) => {
    const asked = /^\/v1\/database\/([\w-]+)\/(add|get|count|update|remove)$/.exec(url.pathname)
    const name = /^\/v1\/functions\/([\w-]+)$/.exec(url.pathname)?.[1]
    const isUpload = url.pathname === '/storage/upload'
    if (request.method !== 'POST' || (!name && !asked && !isUpload && url.pathname !== '/storage/temp-url'))
      return false
    const requestId = randomUUID()
    response.setHeader('x-request-id', requestId)
    try {
      if (name) {
        const result = await call(request, name, requestId)
        response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(result)
      } else if (asked) {
        sendJson(response, 200, await query(request, asked[1] ?? '', asked[2] as keyof typeof databaseVerbs))
      } else if (isUpload) {
        sendJson(response, 200, await upload(request, url.searchParams.get('path') ?? ''))
      } else {
        sendJson(response, 200, await tempUrl(request))
      }
    } catch (error) {
      const code = error instanceof TcbError ? error.code : 'SYS_ERR'
      const status = code === 'INVALID_CREDENTIALS' ? 401 : 400
      sendJson(response, status, { code, message: (error as Error).message, requestId })
    }
    return true
  }
}
