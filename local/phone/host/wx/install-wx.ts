import type { Phone } from '../phone'
import { WxFailure } from '../wx-failure'
import { installAccount } from './account'
import { installCloud } from './cloud'
import { installDevice } from './device'
import { installFileSystem } from './file-system'
import { installMedia } from './media'
import { installNavigation } from './navigation'
import { installNetwork } from './network'
import { installOverlays } from './overlay-apis'
import { installPrivacy } from './privacy'
import { installSelectors } from './selectors'
import { installStorage } from './storage'

/** Names Taro and others call that are in no typings any more, or in none yet. */
const alsoReal = ['startFacialRecognitionVerify', 'startFacialRecognitionVerifyAndUploadVideo', 'requestFacialVerify']

/**
 * Fills `wx`. Whatever has no behaviour here fails, with `not implemented` in its message: an API that pretended
 * success would let a broken app pass.
 */
export function installWx(phone: Phone): void {
  for (const install of [
    installStorage,
    installNavigation,
    installOverlays,
    installPrivacy,
    installCloud,
    installNetwork,
    installFileSystem,
    installMedia,
    installAccount,
    installDevice,
    installSelectors,
  ])
    install(phone) // prettier-ignore
  for (const name of [...phone.bundle.wxNames, ...alsoReal]) if (!(name in phone.wx)) refuse(phone, name)
  phone.builder.sync('canIUse', schema => {
    const name = String(schema).split('.')[0] ?? ''
    return name in phone.wx && !refused.has(phone.wx[name])
  })
}

const refused = new WeakSet<WeakKey & unknown>() as WeakSet<never> & {
  has(value: unknown): boolean
  add(value: unknown): void
}

function refuse(phone: Phone, name: string): void {
  const message = 'fail not implemented'
  if (/^(on|off)[A-Z]/.test(name))
    phone.wx[name] = () => phone.reportLog('warn', [`${name}: this phone never sends this event`])
  else if (/Sync$|^create|^get\w*Manager$|^arrayBufferTo|^base64To/.test(name))
    phone.builder.sync(name, () => {
      throw new WxFailure(message)
    })
  else
    phone.builder.call(name, () => {
      throw new WxFailure(message)
    })
  refused.add(phone.wx[name])
}
