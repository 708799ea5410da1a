import { pageAddress } from '../../core/domain/page/page-address'
import type { Ports } from '../ports'
import type { NoticeRecord } from '../records/notice'
import type { Person } from '../records/person'

const title = '有新手机登录了您的账号'
const page = pageAddress('sessions')
const words = '如果不是您本人，请在“设置—登录过的手机”里解除绑定，并拨打12329。'

/**
 * A phone nobody knew is bound to a person: the inbox says so for certain; the phones they had and the number on file are told as
 * well as can be. Nobody who logs in waits for more than one try.
 */
export async function tellOldPhones(ports: Ports, person: Person, old: Person['phones']): Promise<void> {
  const now = ports.clock.now()
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
    ...old.slice(0, 1).map(({ openid }) => subscribed(ports, person, openid, now)),
  ])
  const reached = told.some(each => each.status === 'fulfilled' && each.value?.kind === 'yes')
  await ports.audit.record({
    at: now,
    actor: person._id,
    action: 'phone.bound',
    subject: person._id,
    detail: { phones: person.phones.length, told: reached },
  })
}

async function subscribed(ports: Ports, person: Person, openid: string, now: string) {
  const templateId = Object.entries(person.subscriptions).find(([, left]) => left !== 0)?.[0]
  if (!templateId || !ports.notices.allowed) return undefined
  const data = { thing1: '账号安全', phrase2: '新手机登录', date3: now.slice(0, 16).replace('T', ' '), thing4: title }
  return ports.notices.send({ openid, templateId, page, data })
}
