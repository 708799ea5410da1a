import type { World } from '../../local/world/start-world'
import { closeBrowser } from './console'
import { openWorld } from './open-world'
import type { Phone } from './phone'

/** One world for the stories of a file; phones opened in it are closed with it. */
export function aStage(): { world(): World; keep(phone: Phone): Phone } {
  let world: World | undefined
  const phones: Phone[] = []
  beforeAll(async () => {
    world = await openWorld()
  }, 90_000)
  afterEach(() => {
    const broken = phones.flatMap(phone => phone.device.events.filter(event => event.kind === 'exception'))
    expect(broken).toEqual([])
  })
  afterAll(async () => {
    for (const phone of phones) await phone.close()
    await closeBrowser()
    await world?.close()
  }, 60_000)
  return {
    world() {
      if (!world) throw new Error('the world is not open yet')
      return world
    },
    keep(phone) {
      phones.push(phone)
      return phone
    },
  }
}
