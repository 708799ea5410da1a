import { findItem } from '../../core/catalogue/items/items'
import type { Application } from '../../core/domain/application/application'
import type { Effect } from '../../core/domain/application/effect'
import { beijing } from '../../core/domain/calendar/beijing'
import { pageAddress } from '../../core/domain/page/page-address'
import { diallable } from '../../core/domain/text/diallable'
import { backOff } from '../execution/back-off'
import { centreOf } from '../execution/working-time-of'
import type { Ports } from '../ports'
import type { NoticeRecord } from '../records/notice'
import type { Person } from '../records/person'
import type { EffectResult } from './effect-result'
import { noticeWords } from './notice-words'

/** Tries before a subscribe message gives way to a short message. */
const SUBSCRIBE_TRIES = 3
const GIVE_UP = 8

/**
 * Tells the depositor: inbox always and at once; then a subscribe message where the platform lets this call send one; then a
 * short message. The inbox line's id is made of the effect's, so it appears once however often this runs.
 */
export async function notify(
  ports: Ports,
  application: Application,
  effect: Extract<Effect, { kind: 'notify' }>,
): Promise<EffectResult> {
  const words = noticeWords(application, effect.subject)
  const page = pageAddress('application', { id: application._id })
  const notices = ports.database.collection<NoticeRecord>('notices')
  await notices.add({
    _id: `${application._id}:${effect.id}`,
    person: application.person,
    at: ports.clock.now(),
    title: words.title,
    words: diallable(words.words, centreOf(application.centre).phone),
    page,
    read: false,
    delivered: 'inbox',
  })
  if (!ports.notices.allowed) return { kind: 'not-here' }

  // Somebody whose case began at a window may never have opened this mini-program: then the short message is the first they hear.
  const person = await ports.database.collection<Person>('persons').find(application.person)
  const title = findItem(application.item)?.title ?? ''
  const templateId = Object.entries(person?.subscriptions ?? {}).find(([, left]) => left !== 0)?.[0]
  const openid = person?.phones[0]?.openid
  if (templateId && openid && effect.tries < SUBSCRIBE_TRIES) {
    const { day, time } = beijing(ports.clock.now())
    const data = { thing1: title, phrase2: words.phrase, date3: `${day} ${time}`, thing4: words.title }
    const answer = await ports.notices.send({ openid, templateId, page, data })
    if (answer.kind === 'yes') return { kind: 'done' }
    if (answer.kind === 'unknown') return { kind: 'later', seconds: backOff(effect.tries) }
  }
  const phone = ports.vault.open(application._id, application.sealed, 'phone')
  if (!phone) return { kind: 'done' }
  const answer = await ports.shortMessages.send(phone, 'progress', [title, words.title])
  if (answer.kind === 'unknown' && effect.tries < GIVE_UP) return { kind: 'later', seconds: backOff(effect.tries) }
  return { kind: 'done' }
}
