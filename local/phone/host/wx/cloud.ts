import type { Phone } from '../phone'
import type { NetReply } from '../phone-options'
import type { WxFunction, WxOptions } from '../wx-builder'
import { WxFailure } from '../wx-failure'
import { progress, sendFromPhone, transferTask } from './network'

/** Words of the cloud's gateway, as the numbers the client SDK gives the app (参考信息: 错误码). */
const numbers: Record<string, number> = {
  FUNCTION_NOT_FOUND: -501000,
  FUNCTIONS_NOT_FOUND: -501000,
  FUNCTIONS_EXECUTE_FAIL: -504002,
  FUNCTION_EXECUTE_FAIL: -504002,
  FUNCTION_TIME_LIMIT_EXCEEDED: -504003,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: -504003,
  EXCEED_MAX_PAYLOAD_SIZE: -501002,
  STORAGE_EXCEED_AUTHORITY: -503002,
  STORAGE_FILE_NONEXIST: -503003,
  STORAGE_FILE_SIZE_LIMIT: -403001,
  PERMISSION_DENIED: -501023,
}
/** 云开发能力: `data` of a call is at most 100 KB of text. */
const dataLimit = 100 * 1024

/** `wx.cloud`, spoken to the stand-in cloud on this machine; who calls is the phone's openid, told by nobody else. */
export function installCloud(phone: Phone): void {
  const auth = { authorization: `Bearer local:${phone.settings.openid}` }
  const base = phone.settings.cloudBase
  const cloud = phone.realm.copy({}) as Record<string, unknown>
  let ready = false
  const member = (name: string, run: (options: WxOptions) => unknown) => {
    cloud[name] = (options?: WxOptions) =>
      phone.builder.settle(`cloud.${name}`, options ?? {}, given => {
        if (!ready)
          throw new WxFailure("fail Cloud API isn't enabled, please call wx.cloud.init first", { errCode: -1 })
        return Promise.resolve(run(given)).catch(cloudFailure)
      })
  }
  cloud['init'] = () => {
    ready = true
  }
  const post = (path: string, body: unknown) =>
    sendFromPhone(phone, {
      method: 'POST',
      url: `${base}${path}`,
      headers: { ...auth, 'content-type': 'application/json' },
      body: new TextEncoder().encode(JSON.stringify(body ?? {})),
    })
  member('callFunction', async ({ name, data }) => {
    if (!name) throw new WxFailure('fail parameter error: parameter.name should be String', { errCode: -1 })
    if (JSON.stringify(data ?? {}).length > dataLimit)
      throw new WxFailure('fail data exceed max size', { errCode: -501002 })
    const reply = await post(`/v1/functions/${encodeURIComponent(String(name))}`, data)
    const result = json(reply)
    if (reply.status >= 400) throw refusal(result, reply.status)
    return { result, requestID: reply.headers['x-request-id'] ?? reply.headers['x-cloudbase-request-id'] ?? '' }
  })
  cloud['uploadFile'] = (options: WxOptions) => {
    const transfer = transferTask(['ProgressUpdate'])
    const given = options['onProgressUpdate'] as WxFunction | undefined
    const settled = phone.builder.settle('cloud.uploadFile', options, async ({ cloudPath, filePath }) => {
      if (!ready) throw new WxFailure("fail Cloud API isn't enabled, please call wx.cloud.init first", { errCode: -1 })
      const path = String(cloudPath ?? '')
      if (!path || path.startsWith('/') || path.includes('//'))
        throw new WxFailure('fail invalid cloudPath', { errCode: -1 })
      const body = phone.files.read(String(filePath))
      const reply = await sendFromPhone(
        phone,
        {
          method: 'POST',
          url: `${base}/storage/upload?path=${encodeURIComponent(path)}`,
          headers: { ...auth, 'content-type': 'application/octet-stream' },
          body,
          onSent: (sent, total) => {
            const detail = phone.realm.copy(progress('totalBytesSent', sent, 'totalBytesExpectedToSend', total))
            transfer.tell('ProgressUpdate', detail)
            if (given) phone.guard(() => given(detail))
          },
        },
        transfer.onAbort,
      ).catch(cloudFailure)
      const answer = json(reply)
      if (reply.status >= 400) throw refusal(answer, reply.status)
      return { fileID: (answer as { fileID?: string }).fileID, statusCode: reply.status === 200 ? 200 : reply.status }
    })
    return settled ? Object.assign(settled as object, transfer.task) : transfer.task
  }
  const temporaryUrls = async (fileList: unknown) => {
    const reply = await post('/storage/temp-url', { fileList })
    const answer = json(reply)
    if (reply.status >= 400) throw refusal(answer, reply.status)
    return answer as { fileList: { fileID: string; tempFileURL: string; status: number; errMsg: string }[] }
  }
  member('getTempFileURL', ({ fileList }) => temporaryUrls(fileList))
  member('downloadFile', async ({ fileID }) => {
    const [link] = (await temporaryUrls([fileID])).fileList
    if (!link?.tempFileURL) throw new WxFailure(`fail ${link?.errMsg ?? 'no link'}`, { errCode: link?.status ?? -1 })
    const reply = await sendFromPhone(phone, { method: 'GET', url: link.tempFileURL, headers: {} })
    if (reply.status >= 400) throw refusal(json(reply), reply.status)
    const extension = /\.(\w{2,5})$/.exec(String(fileID))?.[1] ?? 'bin'
    return { tempFilePath: phone.files.addTemporary(reply.body, extension), statusCode: reply.status }
  })
  for (const name of ['callContainer', 'callHTTPFunction', 'deleteFile'])
    member(name, () => {
      throw new WxFailure('fail not implemented', { errCode: -1 })
    })
  cloud['database'] = () => {
    throw phone.realm.error('cloud.database:fail not implemented: a phone reaches data only through functions')
  }
  phone.wx['cloud'] = cloud
}

/** A failure below the cloud (no network, aborted) in the client SDK's form. */
function cloudFailure(error: unknown): never {
  if (error instanceof WxFailure && error.fields['errCode'] === undefined)
    throw new WxFailure(error.message === 'fail abort' ? 'fail abort' : `fail -1 request:${error.message}`, {
      ...error.fields,
      errCode: -1,
    })
  throw error
}

function json(reply: NetReply): unknown {
  const text = new TextDecoder().decode(reply.body)
  if (!text) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return { code: 'INVALID_REPLY', message: text.slice(0, 200) }
  }
}

function refusal(answer: unknown, status: number): WxFailure {
  const { code, message } = (answer ?? {}) as { code?: string | number; message?: string }
  const errCode = typeof code === 'number' ? code : (numbers[code ?? ''] ?? -1)
  return new WxFailure(`fail Error: errCode: ${errCode} ${code ?? status} | errMsg: ${message ?? ''}`, { errCode })
}
