import type { Phone } from '../phone'
import { WxFailure } from '../wx-failure'

/** 10 MB in all, 1 MB a key: developers.weixin.qq.com, wx.setStorage. */
const totalLimit = 10 * 1024 * 1024
const keyLimit = 1024 * 1024
const prefix = 'storage:'

/** `wx.setStorage` and its family; what is stored survives a restart of the mini-program. */
export function installStorage(phone: Phone): void {
  const { builder } = phone
  const keys = () => Object.keys(phone.settings.memory).filter(key => key.startsWith(prefix))
  const size = () =>
    keys().reduce((sum, key) => sum + key.length - prefix.length + (phone.remembered(key)?.length ?? 0), 0)
  const set = (key: unknown, data: unknown) => {
    if (typeof key !== 'string' || !key) throw new WxFailure('fail parameter error: parameter.key should be String')
    const text = JSON.stringify(data) ?? 'null'
    if (text.length > keyLimit) throw new WxFailure('fail entry size limit reached')
    const before = phone.remembered(prefix + key)?.length ?? 0
    if (size() - before + text.length > totalLimit) throw new WxFailure('fail exceed storage max size 10Mb')
    phone.remember(prefix + key, text)
  }
  const info = () => ({
    keys: keys().map(key => key.slice(prefix.length)),
    currentSize: Math.ceil(size() / 1024),
    limitSize: totalLimit / 1024,
  })
  const read = (key: unknown): unknown => {
    const text = phone.remembered(prefix + String(key))
    return text === undefined ? undefined : JSON.parse(text)
  }
  const remove = (key: unknown) => phone.remember(prefix + String(key), null)
  const clear = () => {
    for (const key of keys()) phone.remember(key, null)
  }
  builder.sync('setStorageSync', set)
  builder.sync('getStorageSync', key => read(key) ?? '')
  builder.sync('removeStorageSync', remove)
  builder.sync('clearStorageSync', clear)
  builder.sync('getStorageInfoSync', info)
  builder.call('setStorage', ({ key, data }) => set(key, data))
  builder.call('getStorage', ({ key }) => {
    const data = read(key)
    if (data === undefined) throw new WxFailure('fail data not found')
    return { data }
  })
  builder.call('removeStorage', ({ key }) => remove(key))
  builder.call('clearStorage', clear)
  builder.call('getStorageInfo', info)
}
