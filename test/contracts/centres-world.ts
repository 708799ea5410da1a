import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CentreCode } from '../../core/domain/values/ids'
import type { NeighbourPlan } from '../../local/neighbours/neighbour-settings'
import { makePki, type Pki } from '../../local/pki/make-pki'
import { type CentreCoreOptions, centreCore } from '../../server/adapters/centres/centre-core'
import type { SignedLinkOptions } from '../../server/adapters/centres/signed-link'
import { clock } from './neighbour-control'

export interface TestWorld {
  home: string
  pki: Pki
  plan: NeighbourPlan
  remove(): void
}

/** A folder with fresh keys for one test file. */
export async function aWorld(more: Partial<NeighbourPlan> = {}): Promise<TestWorld> {
  const home = mkdtempSync(join(tmpdir(), 'neighbours-'))
  const pki = await makePki(join(home, 'pki'))
  return {
    home,
    pki,
    plan: { pki, home, control: true, ...more },
    remove: () => rmSync(home, { recursive: true, force: true }),
  }
}

/** Our end of a link to the neighbour `party`, as the centre `city`. */
export function linkOptions(
  { pki }: TestWorld,
  city: 'huangshi' | 'alxa',
  party: 'core-huangshi' | 'core-alxa' | 'bank',
  base: string,
  more: Partial<SignedLinkOptions> = {},
): SignedLinkOptions {
  const { client, messages } = pki.centres[city]
  const peer = pki.neighbours[party].messages
  return {
    base,
    tls: { ca: pki.channelAuthority, cert: client.chainPem, key: client.keyPem },
    own: { party: city, kid: messages.kid, privateKey: messages.privateKeyPem },
    peer: { party, keys: [{ kid: peer.kid, publicKey: peer.publicKeyPem }] },
    clock,
    rest: { failures: 1000, ms: 1 },
    ...more,
  }
}

export function huangshiCore(world: TestWorld, base: string, more: Partial<CentreCoreOptions> = {}) {
  return centreCore({
    ...linkOptions(world, 'huangshi', 'core-huangshi', base),
    centre: '420200' as CentreCode,
    ...more,
  })
}
