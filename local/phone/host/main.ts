import { component } from 'glass-easel-miniprogram-adapter'
import { automator } from './automator/automator'
import { setOffline } from './automator/phone-requests'
import { frameRealm } from './frame-realm'
import { Phone } from './phone'
import type { HostBridge, LogicRealm, PhoneSettings, WeappBundle } from './phone-options'

export interface RunningPhone {
  handle(method: string, params: Record<string, unknown>): Promise<unknown>
  phone: Phone
}

/** Opens the mini-program on a phone in this document; the realm is given by Node, or made here in a frame. */
export async function openPhone(
  bundle: WeappBundle,
  settings: PhoneSettings,
  bridge: HostBridge,
  given?: (rejected: (reason: unknown) => void) => LogicRealm,
): Promise<RunningPhone> {
  let opened: Phone | undefined
  const rejected = (reason: unknown) => opened?.rejected(reason)
  const realm = given ? given(rejected) : await frameRealm(rejected)
  const phone = new Phone(bundle, settings, bridge, realm)
  opened = phone
  passDataAsWeChat(phone)
  phone.start()
  return { handle: automator(phone), phone }
}

export { setOffline }

/** `setData` crosses to the view as JSON, and takes Taro's `root.cn.[0]` beside `root.cn[0]`. */
function passDataAsWeChat(phone: Phone): void {
  const prototype = component.ComponentCaller.prototype as unknown as {
    setData(data: unknown, callback?: () => void): void
  }
  const original = prototype.setData
  prototype.setData = function (this: unknown, data: unknown, callback?: () => void) {
    const text = JSON.stringify(data ?? {})
    phone.setDataCalls += 1
    if (text.length > 1024 * 1024)
      phone.reportLog('error', [`setData of ${text.length} bytes is over WeChat's limit of 1024 KB`])
    const parsed = JSON.parse(text) as Record<string, unknown>
    const paths = Object.fromEntries(Object.entries(parsed).map(([path, value]) => [path.replace(/\.\[/g, '['), value]))
    original.call(this, paths)
    if (typeof callback === 'function') phone.later(() => phone.guard(() => callback.call(this)))
  }
}
