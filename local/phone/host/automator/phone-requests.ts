import type { Phone } from '../phone'
import type { FaceOutcome, LaunchOptions, MediaFile, SubscribeAnswer } from '../phone-options'
import { pullDown } from '../wx/navigation'
import { cutConnections, openConnections } from '../wx/network'
import type { Requests } from './automator'

/** What a person can do with the phone itself, beside the mini-program; DevTools has these in its menus. */
export function phoneRequests(phone: Phone): Requests {
  const { settings } = phone
  return {
    'Phone.setNextMedia': ({ files }) => void phone.nextMedia.push(files as MediaFile[]),
    'Phone.setNextScan': ({ result }) => void phone.nextScans.push(String(result)),
    'Phone.setFaceOutcome': ({ outcome }) => {
      settings.faceOutcome = outcome as FaceOutcome
    },
    'Phone.setSubscribeAnswer': ({ answer }) => {
      settings.subscribeAnswer = answer as SubscribeAnswer
    },
    'Phone.setLocationAllowed': ({ allowed }) => {
      settings.locationAllowed = Boolean(allowed)
    },
    'Phone.setOffline': ({ offline }) => setOffline(phone, Boolean(offline)),
    'Phone.setFontSize': ({ fontSize }) => {
      settings.fontSize = Number(fontSize)
    },
    'Phone.agreePrivacy': () => phone.remember('privacy:agreed', 'yes'),
    'Phone.getOverlays': () => ({ overlays: phone.overlays.views() }),
    'Phone.pressOverlay': async ({ label }) => {
      const overlay = phone.overlays.blocking()
      if (!overlay) throw new Error('the phone shows no overlay')
      const button = [...overlay.node.querySelectorAll('button')].find(one => one.textContent === label)
      if (button && phone.bridge.touch) {
        button.scrollIntoView({ block: 'center' })
        const { left, top, width, height } = button.getBoundingClientRect()
        await phone.bridge.touch(left + width / 2, top + height / 2)
      } else overlay.press(String(label))
    },
    'Phone.getRecords': () => ({ records: phone.records }),
    'Phone.getChrome': () => ({ ...phone.chrome.navView(), tabs: phone.chrome.tabView() }),
    'Phone.hide': () => phone.hide(),
    'Phone.stayAway': () => phone.fallAsleep(),
    'Phone.resize': ({ width, height }) => phone.resize(Number(width), Number(height)),
    'Phone.show': ({ launch }) => phone.show((launch ?? {}) as LaunchOptions),
    'Phone.captureByUser': () => phone.tellers['UserCaptureScreen']?.({}),
    'Phone.pullDownRefresh': () => pullDown(phone),
    'Phone.reachBottom': () => phone.router.call(phone.router.top(), 'onReachBottom'),
    'Phone.share': () => ({ shared: JSON.parse(JSON.stringify(phone.share('menu') ?? null)) as unknown }),
    'Phone.pressTab': ({ index }) => phone.router.pressTab(Number(index)),
    'Phone.pressBack': () => phone.router.leftButton(),
    'Phone.getStatistics': () => ({ setDataCalls: phone.setDataCalls, openConnections: openConnections(phone) }),
  }
}

/** Pulls the plug, or puts it back; the app hears of it as on a phone. */
export function setOffline(phone: Phone, offline: boolean): void {
  if (phone.settings.offline === offline) return
  phone.settings.offline = offline
  if (offline) cutConnections(phone)
  phone.tellers['NetworkStatusChange']?.({})
}
