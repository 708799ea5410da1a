import { CentreCode } from '../../core/domain/values/ids'
import { type Depositor, depositor, logInByFace } from '../../local/acting/depositor'
import { retirement } from '../../local/acting/retirement'
import { signIn } from '../../local/acting/staff'
import { people } from '../../local/neighbours/world'
import type { WorldPerson } from '../../local/neighbours/world-shapes'
import type { World } from '../../local/world/start-world'

const huangshi = CentreCode.parse('420200')
const alxa = CentreCode.parse('152900')

async function arrives(world: World, person: WorldPerson, centre: CentreCode): Promise<Depositor> {
  const who = depositor(world, 'looks-at-it')
  await logInByFace(world, who, person, centre)
  return who
}

const statesOf = async (who: Depositor) =>
  (await who.get('list-applications', {})).applications.map(application => application.shown.state)

const ofWang =
  (...states: string[]) =>
  async (world: World) => {
    expect(await statesOf(await arrives(world, people.huangshiRetiree, huangshi))).toEqual(states)
  }

const queueCounts = async (world: World, account: string) => {
  const { queues } = await (await signIn(world, account)).get('show-queues', {})
  return Object.fromEntries(
    queues.filter(({ count }) => count > 0).map(({ queue, count, overdue }) => [queue, [count, overdue]]),
  )
}

const logInFails = (how: string) => async (world: World) => {
  await expect(arrives(world, people.huangshiRetiree, huangshi)).rejects.toThrow(how)
}

async function certificates(world: World) {
  const who = await arrives(world, people.huangshiRetiree, huangshi)
  return (await who.get('list-certificates', { centre: huangshi })).certificates
}

/** By name, what whoever opens a scenario finds there. */
export const whatItShows: Readonly<Record<string, (world: World) => Promise<void>>> = {
  fresh: async world => {
    expect(await queueCounts(world, 'hs-jingban')).toEqual({})
  },
  'half-filled': async world => {
    const who = await arrives(world, people.huangshiRetiree, huangshi)
    const { drafts } = await who.get('list-drafts', {})
    expect(drafts).toHaveLength(1)
  },
  'to-review': ofWang('reviewing'),
  'to-confirm': ofWang('confirming'),
  'to-correct': ofWang('correcting'),
  overdue: async world => {
    expect(await queueCounts(world, 'hs-jingban')).toEqual({ reviewing: [1, 1] })
  },
  withdrawn: ofWang('withdrawn'),
  refused: ofWang('refused'),
  paid: ofWang('done'),
  'card-refused': ofWang('failed'),
  'bank-unknown': ofWang('executing'),
  instant: async world => {
    expect(await statesOf(await arrives(world, people.alxaInstant, alxa))).toEqual(['done'])
  },
  'large-sum': async world => {
    expect(await queueCounts(world, 'al-jingban')).toEqual({ reviewing: [1, 0] })
  },
  'busy-desk': async world => {
    expect(await queueCounts(world, 'hs-jingban')).toEqual({ confirming: [1, 0], correcting: [1, 0] })
  },
  certificate: async world => {
    expect(await certificates(world)).toMatchObject([{ state: 'valid' }])
  },
  'certificate-expired': async world => {
    expect(await certificates(world)).toMatchObject([{ state: 'expired' }])
  },
  'core-down': logInFails('core.unavailable'),
  'core-lies': logInFails('core.unavailable'),
  'face-down': logInFails('start-face was refused'),
  'no-short-messages': async world => {
    const sent = (await world.control('sms', `/control/inbox?phone=${people.huangshiRetiree.phone}`)) as {
      messages: []
    }
    expect(sent.messages).toEqual([])
    const reply = await world.control('sms', '/control/block', { phone: people.huangshiRetiree.phone })
    expect(reply).toMatchObject({ already: true })
  },
  'platform-letter': async world => {
    const { mails } = (await world.control('platform', '/control/mails')) as { mails: object[] }
    expect(mails).toMatchObject([{ to: '420200', attachments: [{ type: 'image/jpeg' }] }])
  },
  'platform-down': async world => {
    expect((await fetch(world.neighbours.platform.base)).status).toBe(503)
  },
  'year-end': async world => {
    const who = await arrives(world, people.huangshiRetiree, huangshi)
    const { version } = await who.get('read-notice', { centre: huangshi, notice: 'query' })
    const asked = { centre: huangshi, item: retirement, consent: { version } }
    const { promise } = await who.get('check-before-apply', asked)
    expect(promise).toEqual({ words: '3个工作日内办结', on: '2027-01-05', provisional: true })
  },
}
