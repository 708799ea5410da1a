import { pageAddress } from '../../core/domain/page/page-address'
import type { Ports } from '../ports'
import type { NoticeRecord } from '../records/notice'
import type { Person } from '../records/person'

const page = pageAddress('sessions')

/** How somebody came in that its owner should hear of: on a phone nobody knew, or because a clerk vouched for them. */
export type NewcomerWay = 'new-phone' | 'window'

const remedy = '如果不是您本人，请在“设置—登录过的手机”里解除绑定，并拨打12329。'
const said: Readonly<Record<NewcomerWay, { title: string; words: string; phrase: string }>> = {
  'new-phone': { title: '有新手机登录了您的账号', words: remedy, phrase: '新手机登录' },
  window: {
    title: '有人到窗口核对后登录了您的账号',
    words: `公积金中心的窗口核对身份证后，让一部手机登录了您的账号；12小时内不能付钱、换卡、换手机号。${remedy}`,
    phrase: '窗口核对登录',
  },
}

/**
 * Somebody came in on a phone nobody knew, or through a window: the inbox says so for certain; the phones they had and the number on file
 * are told as well as can be. Nobody who logs in waits for more than one try.
 */
export async function tellOldPhones(
  ports: Ports,
  person: Person,
  old: Person['phones'],
  way: NewcomerWay,
): Promise<void> {
  const now = ports.clock.now()
  const { title, words } = said[way]
  await ports.database.collection<NoticeRecord>('notices').add({
    _id: `phone:${ports.secrets.hashToken(`${person._id} ${person.phones[0]?.openid} ${now}`)}`,
    person: person._id,
    at: now,
    title,
    words,
    page,
    read: false,
    delivered: 'inbox',
  })
  const number = ports.vault.open(person._id, person.sealed, 'phone')
  const told = await Promise.allSettled([
    number ? ports.shortMessages.send(number, 'progress', ['账号', title]) : undefined,
    ...old.map(({ openid }) => subscribed(ports, person, openid, now, way)),
  ])
  const reached = told.some(each => each.status === 'fulfilled' && each.value?.kind === 'yes')
  await ports.audit.record({
    at: now,
    actor: person._id,
    action: way === 'window' ? 'phone.let-in-at-window' : 'phone.bound',
    subject: person._id,
    detail: { phones: person.phones.length, told: reached },
  })
}

async function subscribed(ports: Ports, person: Person, openid: string, now: string, way: NewcomerWay) {
  const templateId = Object.entries(person.subscriptions).find(([, left]) => left !== 0)?.[0]
  if (!templateId || !ports.notices.allowed) return undefined
  const { phrase, title } = said[way]
  const data = { thing1: '账号安全', phrase2: phrase, date3: now.slice(0, 16).replace('T', ' '), thing4: title }
  return ports.notices.send({ openid, templateId, page, data })
}
