import { until } from '../../local/acting/until'
import type { Phone } from '../../test/stage/phone'

/** Keeps the picture of one screen under a name. */
export type Keep = (name: string, take: () => Promise<Buffer>) => Promise<void>

/** The kept picture of what is on the glass now. */
export type Shoot = (name: string) => Promise<void>

export const shooting =
  (keep: Keep, phone: Phone): Shoot =>
  async name => {
    // No place drawn for an answer still to come, and no passing word in front.
    await until(`${name} to be ready`, async () => !(await phone.has('#loading')))
    await until(`${name} to be bare`, async () => (await phone.device.overlays()).length === 0)
    await wx(phone, 'pageScrollTo', { scrollTop: 0, duration: 0 })
    await keep(`phone-${name}`, () => phone.device.screenshot())
  }

/** Opens a page as a tap on a link would. */
export async function openPage(phone: Phone, path: string): Promise<void> {
  await wx(phone, /^\/pages\/(home|applications|me)\//.test(path) ? 'switchTab' : 'navigateTo', { url: path })
  await phone.at(path.slice(1).split('?')[0] ?? '')
}

const wx = (phone: Phone, method: string, options: object) =>
  phone.device.request('App.callWxMethod', { method, args: [options] })
