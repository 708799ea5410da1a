import type { Phone } from '../phone'
import type { ViewElement } from '../view-layer'
import { sendFromPhone } from './network'
import { agreePrivacy, privacyConsent } from './privacy'

/** What a button with `open-type` does after a tap. */
export function pressOpenType(phone: Phone, kind: string, button: ViewElement): void {
  if (kind === 'agreePrivacyAuthorization') {
    agreePrivacy(phone, button)
    phone.view.fire(button, 'agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' })
  } else if (kind === 'share') phone.share('button', button)
  else if (kind === 'openSetting') {
    const open = phone.wx['openSetting'] as (options: object) => void
    open({ success: (detail: unknown) => phone.view.fire(button, 'opensetting', detail) })
  } else if (kind === 'getPhoneNumber' || kind === 'getRealtimePhoneNumber') askNumber(phone, kind, button)
  else if (kind === 'contact') phone.records.push({ api: 'contact', detail: null })
  else phone.reportLog('warn', [`button open-type ${kind}: not implemented in this phone`])
}

function askNumber(phone: Phone, kind: string, button: ViewElement): void {
  const event = kind.toLowerCase()
  const refuse = (reason: string) => phone.view.fire(button, event, { errMsg: `${kind}:fail ${reason}` })
  const allow = async () => {
    const url = `${phone.settings.wechatBase}/control/phone`
    const body = new TextEncoder().encode(JSON.stringify({ phone: phone.settings.phoneNumber }))
    const reply = await sendFromPhone(phone, {
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json' },
      body,
    })
    const { code } = JSON.parse(new TextDecoder().decode(reply.body)) as { code: string }
    phone.view.fire(button, event, { errMsg: `${kind}:ok`, code })
  }
  const ask = () =>
    phone.overlays.show({
      kind: 'permission',
      title: '申请获取并验证你的手机号',
      content: phone.settings.phoneNumber,
      buttons: [
        { label: '拒绝', run: () => refuse('user deny') },
        { label: '允许', primary: true, run: () => void allow().catch(() => refuse('system error')) },
      ],
    })
  privacyConsent(phone, kind).then(ask, () => refuse('privacy permission is not authorized'))
}
