import { join } from 'node:path'
import type { Pki } from '../pki/make-pki'
import type { BankSettings } from './bank/start-bank'
import type { CentreCoreSettings } from './centre-core/start-centre-core'
import type { CounterpartSettings } from './counterpart/counterpart-settings'
import type { PlatformSettings } from './platform/platform-settings'

/** City names of the key ring → centre codes. */
export const centreCodes = { huangshi: '420200', alxa: '152900' } as const

export interface NeighbourPlan {
  pki: Pki
  /** Folder of the state files. */
  home: string
  control: boolean
  /** Public address of our doors; results are told to `{exchangeBase}/exchange/…`. Nobody is told without it; the receiver signed for is `exchange`. */
  exchangeBase?: string
}

/** Settings of one centre's core: it believes the centre's own message key and signs as `core-…`. */
export function centreCoreSettings(city: keyof typeof centreCodes, plan: NeighbourPlan): CentreCoreSettings {
  const { server, messages } = plan.pki.neighbours[`core-${city}`]
  const centre = plan.pki.centres[city]
  return {
    centre: centreCodes[city],
    stateFile: join(plan.home, `core-${city}.db`),
    tls: { cert: server.chainPem, key: server.keyPem, ca: plan.pki.channelAuthority },
    own: { party: `core-${city}`, kid: messages.kid, privateKey: messages.privateKeyPem },
    peers: [{ party: city, kid: centre.messages.kid, publicKey: centre.messages.publicKeyPem }],
    ...(plan.exchangeBase ? { exchange: { base: plan.exchangeBase, party: 'exchange' } } : {}),
    control: plan.control,
  }
}

/** Settings of the bank: it believes both centres. */
export function bankSettings(plan: NeighbourPlan): BankSettings {
  const { server, messages } = plan.pki.neighbours.bank
  return {
    stateFile: join(plan.home, 'bank.db'),
    tls: { cert: server.chainPem, key: server.keyPem, ca: plan.pki.channelAuthority },
    own: { party: 'bank', kid: messages.kid, privateKey: messages.privateKeyPem },
    peers: Object.entries(plan.pki.centres).map(([party, { messages: key }]) => ({
      party,
      kid: key.kid,
      publicKey: key.publicKeyPem,
    })),
    ...(plan.exchangeBase ? { exchange: { base: plan.exchangeBase, party: 'exchange' } } : {}),
    control: plan.control,
  }
}

/** Who speaks for which centre on the national platform; behind the third centre sits the stand-in itself. */
export const platformMembers = [
  { code: '420200', centre: '黄石市住房公积金中心', liaison: '罗静', account: 'hs-lianluo', password: 'yanshi-2026' },
  {
    code: '152900',
    centre: '阿拉善盟住房公积金中心',
    liaison: '娜仁',
    account: 'al-lianluo',
    password: 'yanshi-2026',
  },
  {
    code: '990100',
    centre: '样本市住房公积金中心',
    liaison: '样本联络人',
    account: 'yb-lianluo',
    password: 'yanshi-2026',
  },
] as const

/** Settings of the national platform: it knows nothing of keys, a person logs in. */
export function platformSettings(plan: Pick<NeighbourPlan, 'home' | 'control'>): PlatformSettings {
  return {
    stateFile: join(plan.home, 'platform.db'),
    members: [...platformMembers],
    thirdCentre: '990100',
    control: plan.control,
  }
}

/** Centres that are no tenants and have systems of their own: one calls us, one keeps a mailbox. */
export const counterparts = {
  push: { code: '990200', name: '样例市住房公积金中心' },
  poll: { code: '990300', name: '示范州住房公积金中心' },
} as const

/** Settings of both, in one process; they believe our centres' message keys. */
export function counterpartSettings(plan: NeighbourPlan & { exchangeBase: string }): CounterpartSettings {
  const { pki } = plan
  const { server } = pki.neighbours['counterpart-push']
  return {
    tls: { cert: server.chainPem, key: server.keyPem, ca: pki.channelAuthority },
    centres: (['push', 'poll'] as const).map(lane => {
      const { kid, privateKeyPem } = pki.neighbours[`counterpart-${lane}`].messages
      return { ...counterparts[lane], lane, kid, privateKey: privateKeyPem }
    }),
    peers: Object.entries(pki.centres).map(([city, { messages }]) => ({
      centre: centreCodes[city as keyof typeof centreCodes],
      kid: messages.kid,
      publicKey: messages.publicKeyPem,
    })),
    exchangeBase: plan.exchangeBase,
    control: plan.control,
  }
}
