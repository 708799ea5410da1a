import { base64Of, bytesOf } from '../file-store'
import type { Phone } from '../phone'
import { WxFailure } from '../wx-failure'
import { privacyConsent } from './privacy'

const sdkVersion = '3.8.12'

/** What the phone is, how the app was entered, and small services of the device. */
export function installDevice(phone: Phone): void {
  const { builder, settings } = phone
  const windowInfo = () => {
    const { width, height } = settings.device
    return {
      pixelRatio: 2,
      screenWidth: width,
      screenHeight: height,
      windowWidth: width,
      windowHeight: phone.chrome.pageHeight(),
      statusBarHeight: 20,
      screenTop: height - phone.chrome.pageHeight(),
      safeArea: { left: 0, right: width, top: 20, bottom: height, width, height: height - 20 },
    }
  }
  const appInfo = () => ({
    SDKVersion: sdkVersion,
    enableDebug: false,
    host: { appId: '', env: 'WeChat' },
    language: 'zh_CN',
    version: '8.0.60',
    theme: 'light',
    fontSizeSetting: settings.fontSize,
    fontSizeScaleFactor: settings.fontSize / 17,
  })
  const deviceInfo = () => ({
    brand: '演示',
    model: '演示手机',
    system: 'Android 14',
    platform: 'android',
    abi: 'arm64-v8a',
    benchmarkLevel: 30,
    memorySize: '8192',
  })
  const all = () => ({ ...windowInfo(), ...appInfo(), ...deviceInfo() })
  builder.sync('getWindowInfo', windowInfo)
  builder.sync('getAppBaseInfo', appInfo)
  builder.sync('getDeviceInfo', deviceInfo)
  builder.sync('getSystemInfoSync', all)
  builder.call('getSystemInfo', all)
  builder.call('getSystemInfoAsync', all)
  builder.sync('getSystemSetting', () => ({
    bluetoothEnabled: false,
    locationEnabled: settings.locationAllowed,
    wifiEnabled: !settings.offline,
    deviceOrientation: 'portrait',
  }))
  builder.sync('getAppAuthorizeSetting', () => ({
    cameraAuthorized: 'authorized',
    locationAuthorized: 'authorized',
    albumAuthorized: 'authorized',
    notificationAuthorized: 'authorized',
  }))
  builder.sync('getMenuButtonBoundingClientRect', () => {
    const right = settings.device.width - 7
    return { width: 87, height: 32, top: 26, bottom: 58, left: right - 87, right }
  })
  builder.sync('getLaunchOptionsSync', () => phone.launchDetail())
  builder.sync('getEnterOptionsSync', () => phone.launchDetail())
  for (const name of [
    'AppShow',
    'AppHide',
    'Error',
    'UnhandledRejection',
    'PageNotFound',
    'ThemeChange',
    'UserCaptureScreen',
    'WindowResize',
    'KeyboardHeightChange',
    'MemoryWarning',
    'LazyLoadError',
    'AudioInterruptionBegin',
    'AudioInterruptionEnd',
  ])
    phone.tellers[name] = builder.event(name)
  for (const name of [
    'vibrateShort',
    'vibrateLong',
    'setVisualEffectOnCapture',
    'setKeepScreenOn',
    'hideKeyboard',
    'updateShareMenu',
    'showShareMenu',
    'hideShareMenu',
    'reportEvent',
    'reportMonitor',
    'reportAnalytics',
    'preloadSubpackage',
  ])
    builder.call(name, () => undefined)
  builder.call('setClipboardData', async ({ data }) => {
    if (typeof data !== 'string') throw new WxFailure('fail parameter error: parameter.data should be String')
    await privacyConsent(phone, 'setClipboardData')
    phone.records.push({ api: 'setClipboardData', detail: data })
    phone.remember('clipboard', data)
    phone.overlays.show({ kind: 'toast', title: '内容已复制', content: '', blocks: false })
    window.setTimeout(() => phone.overlays.closeAll('toast'), 1500)
  })
  builder.call('getClipboardData', async () => {
    await privacyConsent(phone, 'getClipboardData')
    return { data: phone.remembered('clipboard') ?? '' }
  })
  builder.call('checkIsOpenAccessibility', () => ({ open: false }))
  builder.sync('getPerformance', () => ({}))
  builder.call('exitMiniProgram', () => {
    phone.bridge.emit({ kind: 'closed' })
    phone.hide()
  })
  phone.wx['base64ToArrayBuffer'] = (text: string) => phone.realm.arrayBuffer(bytesOf(text))
  phone.wx['arrayBufferToBase64'] = (buffer: ArrayBuffer) => base64Of(new Uint8Array(new Uint8Array(buffer)))
  phone.wx['getLogManager'] = () => logManager(phone)
  phone.wx['getRealtimeLogManager'] = () => logManager(phone)
}

function logManager(phone: Phone): Record<string, unknown> {
  return Object.fromEntries(
    ['log', 'info', 'warn', 'error', 'debug', 'setFilterMsg', 'addFilterMsg', 'in'].map(type => [
      type,
      (...args: unknown[]) => phone.reportLog(type, args),
    ]),
  )
}
