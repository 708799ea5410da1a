import { centreCodes, counterparts } from '../neighbours/neighbour-settings'
import type { Pki } from '../pki/make-pki'
import type { WorldKeys } from './world-keys'

export type NeighbourName =
  | 'core-huangshi'
  | 'core-alxa'
  | 'bank'
  | 'wechat'
  | 'sms'
  | 'licence'
  | 'time-stamp'
  | 'platform'
  | 'counterpart'

export const cloudEnv = 'local-env'
export const appid = 'wx0000000000000000'
export const templateId = 'local-progress-template'

const names = { huangshi: '黄石市住房公积金中心', alxa: '阿拉善盟住房公积金中心' } as const

/** The environment variables an operator would set on each function, for this world. */
export function functionEnvironment(
  pki: Pki,
  keys: WorldKeys,
  bases: Readonly<Record<NeighbourName, string>>,
  publicBase: string,
): Record<string, Record<string, string>> {
  const storage = { STORAGE_ROOT: `cloud://${cloudEnv}.6c6f-${cloudEnv}-1300000000` }
  const shared: Record<string, string> = {
    ...storage,
    VAULT_KEYS: keys.vault,
    VAULT_INDEX_KEY: keys.index,
    PUBLIC_BASE: publicBase,
    EXCHANGE_PARTY: 'exchange',
    WECHAT: JSON.stringify({
      base: bases.wechat,
      appid,
      secret: keys.appSecret,
      state: 'developer',
      templates: [templateId],
    }),
    LICENCE: JSON.stringify({ base: bases.licence, appKey: 'gjj', secret: keys.licenceSecret }),
    SMS: JSON.stringify({ base: bases.sms, appKey: 'gjj', secret: keys.smsSecret }),
    BANK: JSON.stringify({
      ...link(pki, 'huangshi', 'bank', bases.bank),
      node: 'TB0001',
      payers: Object.fromEntries(
        Object.entries(centreCodes).map(([city, code]) => [
          code,
          { customer: `C${code}`, account: `6299${code}01`, name: names[city as keyof typeof names] },
        ]),
      ),
    }),
  }
  const seals: Record<string, string> = {}
  for (const [city, code] of Object.entries(centreCodes) as [keyof typeof centreCodes, string][]) {
    shared[`CENTRE_${code}`] = JSON.stringify(link(pki, city, `core-${city}`, bases[`core-${city}`]))
    const { seal } = pki.centres[city]
    seals[`SEAL_${code}`] = JSON.stringify({ key: seal.keyPem, chain: seal.chainPem })
  }
  for (const lane of ['push', 'poll'] as const)
    if (bases.counterpart) Object.assign(shared, gatewayTo(pki, lane, bases.counterpart))
  const door = Object.fromEntries(['depositor', 'staff', 'exchange', 'public', 'clock'].map(name => [name, shared]))
  const clock = { ...shared, AUDIT_KEY: JSON.stringify({ id: 'audit-1', key: keys.auditKey }) }
  const stamps = { TIME_STAMP: JSON.stringify({ base: bases['time-stamp'], ca: pki.sealAuthority }) }
  return { ...door, clock, documents: { ...storage, ...seals, ...stamps } }
}

/** A centre with a system of its own; our client certificate is the first centre's. */
function gatewayTo(pki: Pki, lane: keyof typeof counterparts, base: string): Record<string, string> {
  const { code, name } = counterparts[lane]
  const { client } = pki.centres.huangshi
  const { kid, publicKeyPem } = pki.neighbours[`counterpart-${lane}`].messages
  return {
    [`GATEWAY_${code}`]: JSON.stringify({
      lane,
      name,
      base: `${base}/${code}`,
      tls: { cert: client.chainPem, key: client.keyPem, ca: pki.channelAuthority },
      keys: [{ kid, publicKey: publicKeyPem }],
    }),
  }
}

function link(pki: Pki, city: keyof typeof centreCodes, party: keyof Pki['neighbours'], base: string): object {
  const centre = pki.centres[city]
  const peer = pki.neighbours[party].messages
  return {
    base,
    tls: { cert: centre.client.chainPem, key: centre.client.keyPem, ca: pki.channelAuthority },
    own: { party: city, kid: centre.messages.kid, privateKey: centre.messages.privateKeyPem },
    peer: { party, keys: [{ kid: peer.kid, publicKey: peer.publicKeyPem }] },
  }
}
