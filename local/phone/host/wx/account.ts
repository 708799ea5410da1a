import type { Phone } from '../phone'
import { LiveValue } from '../wx-builder'
import { WxFailure } from '../wx-failure'
import { sendFromPhone } from './network'
import { privacyConsent } from './privacy'

/** Who is at the phone and what they allowed: login, face check, subscriptions, settings, place. */
export function installAccount(phone: Phone): void {
  const { builder, settings } = phone
  let codes = 0
  builder.call('login', () => ({ code: `code-${settings.openid}-${++codes}` }))
  builder.call('checkSession', () => undefined)
  builder.sync('getAccountInfoSync', () => ({
    miniProgram: { appId: settings.appId, envVersion: 'develop', version: '' },
  }))
  installFace(phone)
  installSubscriptions(phone)
  const authSetting = () =>
    phone.remembered('location') ? { 'scope.userLocation': phone.remembered('location') === 'yes' } : {}
  builder.call('getSetting', ({ withSubscriptions }) => ({
    authSetting: authSetting(),
    ...(withSubscriptions
      ? {
          subscriptionsSetting: {
            mainSwitch: true,
            itemSettings: JSON.parse(phone.remembered('subscriptions') ?? '{}') as object,
          },
        }
      : {}),
  }))
  builder.call('openSetting', () => {
    return new Promise(resolve => {
      const change = (value: 'yes' | 'no') => () => {
        phone.remember('location', value)
        resolve({ authSetting: authSetting() })
      }
      phone.overlays.show({
        kind: 'permission',
        title: '设置',
        content: '位置信息',
        buttons: [
          { label: '关闭', run: change('no') },
          { label: '开启', primary: true, run: change('yes') },
        ],
      })
    })
  })
  const place = async (api: string) => {
    await privacyConsent(phone, api)
    if (!settings.locationAllowed || phone.remembered('location') === 'no')
      throw new WxFailure('fail auth deny', { errno: 103 })
    if (phone.remembered('location') !== 'yes') await askPlace(phone)
    return {
      latitude: 30.2,
      longitude: 115.04,
      accuracy: 65,
      altitude: 0,
      speed: -1,
      horizontalAccuracy: 65,
      verticalAccuracy: 65,
    }
  }
  builder.call('getLocation', () => place('getLocation'))
  builder.call('getFuzzyLocation', () => place('getFuzzyLocation'))
  builder.call('authorize', async ({ scope }) => {
    if (scope !== 'scope.userLocation' && scope !== 'scope.userFuzzyLocation')
      throw new WxFailure('fail not implemented')
    await place('authorize')
  })
  const manager = phone.realm.copy({}) as Record<string, unknown>
  Object.assign(manager, {
    onCheckForUpdate: (listener: (detail: unknown) => void) =>
      phone.later(() => phone.guard(() => listener(phone.realm.copy({ hasUpdate: false })))),
    onUpdateReady: () => {},
    onUpdateFailed: () => {},
    applyUpdate: () => phone.reportLog('warn', ['applyUpdate: there is no update']),
  })
  phone.wx['getUpdateManager'] = () => manager
}

/** What WeChat's server will say of the check (verify_ret of queryVerifyInfo). */
const verifyReturn = { pass: 10000, fail: 10004, cancel: 90002 }

function installFace(phone: Phone): void {
  const supported = () => {
    if (!phone.settings.wechatBase)
      throw new WxFailure('fail not supported: no stand-in for WeChat is running', { errCode: 10001 })
    return { errCode: 0 }
  }
  phone.builder.call('checkIsSupportFacialRecognition', supported, { promise: false })
  phone.builder.call(
    'requestFacialVerify',
    async ({ verifyId }) => {
      supported()
      if (!verifyId)
        throw new WxFailure('fail parameter error: parameter.verifyId should be String', { errCode: 10002 })
      const outcome = phone.settings.faceOutcome === 'ask' ? await askFace(phone) : phone.settings.faceOutcome
      const reply = await sendFromPhone(phone, {
        method: 'POST',
        url: `${phone.settings.wechatBase}/control/face`,
        headers: { 'content-type': 'application/json' },
        body: new TextEncoder().encode(JSON.stringify({ verifyId, outcome: verifyReturn[outcome] })),
      })
      if (reply.status >= 400) throw new WxFailure('fail system error', { errCode: 90199 })
      if (outcome === 'cancel') throw new WxFailure('fail user cancel', { errCode: 90002 })
      // finished, not passed: only the server's queryVerifyInfo may say that
      return { errCode: 0 }
    },
    { promise: false },
  )
}

function askFace(phone: Phone): Promise<'pass' | 'fail' | 'cancel'> {
  return new Promise(resolve => {
    phone.overlays.show({
      kind: 'face',
      title: '人脸核身（演示）',
      content: '真机上由微信打开摄像头核对本人。这里请选择结果。',
      buttons: [
        { label: '取消', run: () => resolve('cancel') },
        { label: '失败', run: () => resolve('fail') },
        { label: '通过', primary: true, run: () => resolve('pass') },
      ],
    })
  })
}

/** At most 5 templates a call: 小程序订阅消息. */
const templateLimit = 5

function installSubscriptions(phone: Phone): void {
  phone.builder.call('requestSubscribeMessage', async ({ tmplIds }) => {
    const ids = Array.isArray(tmplIds) ? tmplIds.map(String) : []
    if (!ids.length) throw new WxFailure("fail TmplIds can't be empty", { errCode: 10001 })
    if (ids.length > templateLimit) throw new WxFailure('fail Templates count out of max bounds', { errCode: 20003 })
    if (!phone.visible) throw new WxFailure('fail App in background', { errCode: 10005 })
    const answer =
      phone.settings.subscribeAnswer === 'ask' ? await askSubscription(phone, ids) : phone.settings.subscribeAnswer
    const result = Object.fromEntries(ids.map(id => [id, answer]))
    phone.records.push({ api: 'requestSubscribeMessage', detail: result })
    phone.remember(
      'subscriptions',
      JSON.stringify({ ...(JSON.parse(phone.remembered('subscriptions') ?? '{}') as object), ...result }),
    )
    if (phone.settings.wechatBase && answer === 'accept') await tellWeChat(phone, ids)
    return Object.fromEntries(ids.map(id => [id, new LiveValue(answer)]))
  })
}

/** WeChat itself counts what a person accepted, so its stand-in is told of every template. */
async function tellWeChat(phone: Phone, templateIds: string[]): Promise<void> {
  for (const templateId of templateIds) {
    const body = new TextEncoder().encode(JSON.stringify({ openid: phone.settings.openid, templateId }))
    const url = `${phone.settings.wechatBase}/control/subscribe`
    await sendFromPhone(phone, { method: 'POST', url, headers: { 'content-type': 'application/json' }, body })
  }
}

function askSubscription(phone: Phone, ids: string[]): Promise<'accept' | 'reject'> {
  return new Promise(resolve => {
    phone.overlays.show({
      kind: 'subscribe',
      title: '申请发送以下消息通知',
      content: ids.map(id => `○ ${id}`).join('\n'),
      buttons: [
        { label: '拒绝', run: () => resolve('reject') },
        { label: '允许', primary: true, run: () => resolve('accept') },
      ],
    })
  })
}

function askPlace(phone: Phone): Promise<void> {
  return new Promise((resolve, reject) => {
    phone.overlays.show({
      kind: 'permission',
      title: '申请获取你的位置信息',
      content: '',
      buttons: [
        {
          label: '拒绝',
          run: () => {
            phone.remember('location', 'no')
            reject(new WxFailure('fail auth deny', { errno: 103 }))
          },
        },
        {
          label: '允许',
          primary: true,
          run: () => {
            phone.remember('location', 'yes')
            resolve()
          },
        },
      ],
    })
  })
}
