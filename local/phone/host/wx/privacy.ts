import type { Phone } from '../phone'
import { domOf, type ViewElement } from '../view-layer'
import { WxFailure } from '../wx-failure'

const consent = 'privacy:agreed'
const contract = '《公积金跨省通办小程序隐私保护指引》'

type Resolve = (answer: { event: string; buttonId?: string }) => void

const gates = new WeakMap<Phone, { ask: (api: string) => Promise<void>; agree: (button?: ViewElement) => void }>()

/**
 * WeChat's privacy consent: before it is given, the APIs that take personal data wait for an answer. With a listener
 * the app draws its own notice, else WeChat's is drawn. Source: 小程序隐私协议开发指南.
 */
export function installPrivacy(phone: Phone): void {
  const { builder } = phone
  let listener: ((resolve: Resolve, info: { referrer: string }) => void) | undefined
  let waiting: { resolve: () => void; reject: (error: WxFailure) => void }[] = []
  const agreed = () => phone.remembered(consent) === 'yes'
  const finish = (yes: boolean) => {
    if (yes) phone.remember(consent, 'yes')
    const done = waiting
    waiting = []
    for (const one of done)
      if (yes) one.resolve()
      else one.reject(new WxFailure('fail privacy permission is not authorized', { errno: 104 }))
  }
  const answer: Resolve = ({ event, buttonId }) => {
    if (event === 'disagree') finish(false)
    else if (event === 'agree') {
      // WeChat accepts the word only together with the id of a real agreement button on the page
      const button = phone.router.top()?.frame.querySelector(`[id="${buttonId ?? ''}"]`)
      finish(Boolean(button))
    }
  }
  const ask = (api: string): Promise<void> => {
    if (agreed()) return Promise.resolve()
    return new Promise((resolve, reject) => {
      waiting.push({ resolve, reject })
      if (waiting.length > 1) return
      if (listener) phone.guard(() => listener?.(answer, phone.realm.copy({ referrer: api })))
      else drawNotice(phone, finish)
    })
  }
  gates.set(phone, { ask, agree: button => button && domOf(button) && finish(true) })
  builder.call('getPrivacySetting', () => ({ needAuthorization: !agreed(), privacyContractName: contract }), {
    promise: false,
  })
  builder.call('requirePrivacyAuthorize', () => ask('requirePrivacyAuthorize'), { promise: false })
  builder.call(
    'openPrivacyContract',
    () => {
      phone.overlays.show({
        kind: 'document',
        title: contract,
        content: '（演示）这里显示在小程序后台填写的隐私保护指引全文。',
        buttons: [{ label: '关闭', run: () => {} }],
      })
    },
    { promise: false },
  )
  phone.wx['onNeedPrivacyAuthorization'] = (given: typeof listener) => {
    listener = given
  }
}

/** Waits for consent before an API that takes personal data; fails with errno 104 when it is refused. */
export function privacyConsent(phone: Phone, api: string): Promise<void> {
  return gates.get(phone)?.ask(api) ?? Promise.resolve()
}

/** The person pressed a button with open-type agreePrivacyAuthorization. */
export function agreePrivacy(phone: Phone, button: ViewElement): void {
  gates.get(phone)?.agree(button)
}

function drawNotice(phone: Phone, finish: (yes: boolean) => void): void {
  phone.overlays.show({
    kind: 'privacy',
    title: '用户隐私保护提示',
    content: `感谢您使用本小程序。您使用前应当阅读并同意${contract}。当您点击同意并开始使用服务时，即表示您已理解并同意该条款内容。`,
    buttons: [
      { label: '拒绝', run: () => finish(false) },
      { label: '同意', primary: true, run: () => finish(true) },
    ],
  })
}
