import { join } from 'node:path'
import type { Pki } from '../pki/make-pki'
import type { BankSettings } from './bank/start-bank'
import type { CentreCoreSettings } from './centre-core/start-centre-core'

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
