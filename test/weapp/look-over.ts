import { people } from '../../local/neighbours/world'
import { type StartedPhone, startPhone } from '../../local/phone/start-phone'
import type { World } from '../../local/world/start-world'
import { officialStyles, officialTree } from './official-tree'

type Soon = <T>(what: string, ask: () => Promise<T | false | undefined>) => Promise<T>

const within =
  (patienceMs: number): Soon =>
  async (what, ask) => {
    const end = Date.now() + patienceMs
    for (;;) {
      const answer = await ask().catch(() => undefined)
      if (answer !== undefined && answer !== false) return answer
      if (Date.now() > end) throw new Error(`not seen: ${what}`)
      await new Promise(next => setTimeout(next, 20))
    }
  }

/**
 * Walks once through a built mini-program as a guest, beside WeChat's own compilers: home, an item in a sub-package, the ways
 * to log in, a field that is filled in. Gives the first thing that is wrong, or nothing.
 * @param patienceMs how long each thing may take to be seen
 */
export async function lookOver(world: World, weapp: string, patienceMs: number): Promise<string | undefined> {
  let phone: StartedPhone | undefined
  try {
    const official = officialTree(weapp)
    officialStyles(weapp)
    phone = await startPhone({
      weappDir: weapp,
      engine: 'jsdom',
      cloudBase: world.cloud,
      openid: 'look-over',
      privacyAgreed: true,
      launch: { path: 'pages/home/home', query: { scene: 'oa-420200' }, scene: 1047 },
    })
    await walk(phone, official, within(patienceMs))
    const thrown = phone.events.find(event => event.kind === 'exception')
    return thrown ? JSON.stringify(thrown).slice(0, 200) : undefined
  } catch (error) {
    return String(error)
  } finally {
    await phone?.close()
  }
}

async function walk(phone: StartedPhone, official: (page: string, data: unknown) => string, soon: Soon): Promise<void> {
  const front = async () => (await phone.request('App.getCurrentPage')) as { pageId: number; path: string }
  const find = async (selector: string) => {
    const { pageId } = await front()
    const { elementId } = (await phone.request('Page.getElement', { pageId, selector })) as { elementId: string }
    return { pageId, elementId }
  }
  const tree = async () => {
    const root = await find('page')
    return ((await phone.request('Element.getWXML', { ...root, type: 'inner' })) as { wxml: string }).wxml
  }
  const arrives = async (path: string, words: string) => {
    await soon(`page ${path}`, async () => (await front()).path === path)
    await soon(`${words} on ${path}`, async () => (await tree()).includes(words))
    const { pageId } = await front()
    await soon(`the official tree of ${path}`, async () => {
      const { data } = (await phone.request('Page.getData', { pageId })) as { data: unknown }
      return (await tree()) === official(path, data)
    })
  }
  const tap = async (selector: string) => {
    const element = await soon(selector, () => find(selector))
    await phone.request('Element.tap', element)
  }
  await arrives('pages/home/home', '黄石市住房公积金中心')
  await soon('a coloured card', () => find('.hero'))
  await tap('#item-retirement-withdrawal')
  await arrives('pages/apply/item', '退休提取')
  await phone.pressBack()
  await tap('#hero-log-in')
  await arrives('pages/log-in/log-in', '密码')
  await tap('#way-password')
  await soon('the version of the notice', async () => (await tree()).includes('版）'))
  await tap('#agree-user-notice')
  await soon('the tick', () => find('#agree-user-notice.on'))
  await tap('#log-in-next')
  await arrives('pages/proof/password', '密码')
  const field = await soon('#account', () => find('#account'))
  const { idNumber } = people.huangshiRetiree
  await phone.request('Element.callFunction', { ...field, functionName: 'input.input', args: [idNumber] })
  await tap('#password-log-in')
  // With the number heard, the password is what is missing, and not the number.
  await soon('what is still missing', () => find('#password-problem'))
  if ((await tree()).includes('account-problem')) throw new Error('the number was not heard')
}
