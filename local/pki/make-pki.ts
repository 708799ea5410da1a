import { generateKeyPairSync, type JsonWebKey, randomUUID, X509Certificate } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { machineClock } from '../machine-clock'
import { type CertificateName, type CertificateUse, issueCertificate } from './issue-certificate'

/** Private key (PKCS#8) and certificates (its own, then its authority's), PEM. */
export interface KeyAndChain {
  readonly keyPem: string
  readonly chainPem: string
}

/** An ES256 key for signed messages; `kid` is how the other side finds the public half it has pinned. */
export interface MessageKey {
  readonly kid: string
  readonly privateKeyPem: string
  readonly publicKeyPem: string
  readonly privateJwk: JsonWebKey
  readonly publicJwk: JsonWebKey
}

export type CentreName = 'huangshi' | 'alxa'
export type NeighbourName = 'core-huangshi' | 'core-alxa' | 'bank' | 'wechat' | 'counterpart-push' | 'counterpart-poll'

/** Every key and certificate of the stand-in world. Nothing here may ever be trusted outside it. */
export interface Pki {
  /** Authority of the seals; papers are verified against it. PEM */
  readonly sealAuthority: string
  /** The service of time stamps, under the authority of the seals. */
  readonly timeStamps: KeyAndChain
  /** Authority of the connections between parties; another one, so that a server's certificate can seal nothing. PEM */
  readonly channelAuthority: string
  readonly centres: Readonly<
    Record<CentreName, { readonly seal: KeyAndChain; readonly client: KeyAndChain; readonly messages: MessageKey }>
  >
  readonly neighbours: Readonly<Record<NeighbourName, { readonly server: KeyAndChain; readonly messages: MessageKey }>>
}

const centreNames: Readonly<Record<CentreName, string>> = {
  huangshi: '黄石市住房公积金中心',
  alxa: '阿拉善盟住房公积金中心',
}
const neighbourNames: readonly NeighbourName[] = [
  'core-huangshi',
  'core-alxa',
  'bank',
  'wechat',
  'counterpart-push',
  'counterpart-poll',
]

const fileName = 'pki.json'
const yearsValid = { authority: 10, leaf: 3 }
const spareDays = 30

/**
 * Makes the keys of the stand-in world once; afterwards reads what is there. A set that runs out within 30 days is
 * made anew.
 * The authorities' private keys are thrown away.
 * @param directory made if absent; holds `pki.json`, readable by its owner alone
 * @param opensAt what the clocks of the world show; connections are checked by the machine's own clock, seals by the world's
 */
export async function makePki(
  directory: string,
  opensAt: Date = new Date(),
  now: Date = new Date(machineClock()),
): Promise<Pki> {
  const file = join(directory, fileName)
  const known = read(file)
  const [earlier, later] = opensAt < now ? [opensAt, now] : [now, opensAt]
  if (known && isFresh(known, later)) return known
  const pki = generate(earlier, later)
  mkdirSync(directory, { recursive: true })
  const beside = join(directory, `${randomUUID()}.making`)
  writeFileSync(beside, JSON.stringify(pki, null, 2), { mode: 0o600 })
  if (known) renameSync(beside, file)
  else if (!claim(beside, file)) return makePki(directory, opensAt, now)
  return pki
}

function read(file: string): Pki | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Pki) : undefined
}

/** Of two first starts at once, one makes the keys and the other reads them. */
function claim(beside: string, file: string): boolean {
  try {
    linkSync(beside, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(beside)
  }
}

function isFresh(pki: Pki, moment: Date): boolean {
  if (!pki.timeStamps || !pki.neighbours['counterpart-push']) return false // made before there were any
  const end = new Date(new X509Certificate(pki.centres.huangshi.seal.chainPem).validTo)
  return end.getTime() - moment.getTime() > spareDays * 86_400_000
}

function generate(earlier: Date, later: Date): Pki {
  // A day of grace: clocks of two processes, and of a phone, need not agree.
  const from = new Date(earlier.getTime() - 86_400_000)
  const seals = authority('演示签章根证书', from, later)
  const channels = authority('演示通道根证书', from, later)
  const centre = (name: CentreName) => ({
    seal: seals.issue({ organisation: centreNames[name], unit: '演示专用章', commonName: centreNames[name] }, 'seal'),
    client: channels.issue({ organisation: centreNames[name], commonName: `${name}.client` }, 'client'),
    messages: messageKey(name),
  })
  const neighbour = (name: NeighbourName) => ({
    server: channels.issue({ organisation: '演示邻居系统', commonName: name }, 'server'),
    messages: messageKey(name),
  })
  return {
    sealAuthority: seals.certificate,
    timeStamps: seals.issue({ organisation: '公积金跨省通办演示环境', commonName: '演示时间戳服务' }, 'time-stamp'),
    channelAuthority: channels.certificate,
    centres: { huangshi: centre('huangshi'), alxa: centre('alxa') },
    neighbours: Object.fromEntries(neighbourNames.map(name => [name, neighbour(name)])) as Pki['neighbours'],
  }
}

const after = (moment: Date, years: number) => {
  const end = new Date(moment)
  end.setUTCFullYear(end.getUTCFullYear() + years)
  return end
}

function authority(commonName: string, from: Date, later: Date) {
  const name = { organisation: '公积金跨省通办演示环境', commonName }
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const issuer = { name, ...keys }
  const certificate = issueCertificate({
    subject: name,
    publicKey: keys.publicKey,
    issuer,
    use: 'authority',
    from,
    until: after(later, yearsValid.authority),
  })
  return {
    certificate,
    issue(subject: CertificateName, use: CertificateUse): KeyAndChain {
      const { privateKey, publicKey } =
        use === 'seal'
          ? generateKeyPairSync('rsa', { modulusLength: 2048 })
          : generateKeyPairSync('ec', { namedCurve: 'P-256' })
      const own = issueCertificate({ subject, publicKey, issuer, use, from, until: after(later, yearsValid.leaf) })
      return { keyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), chainPem: own + certificate }
    },
  }
}

function messageKey(party: string): MessageKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const kid = `${party}-1`
  const labelled = { kid, alg: 'ES256', use: 'sig' }
  return {
    kid,
    privateKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    privateJwk: { ...(privateKey.export({ format: 'jwk' }) as JsonWebKey), ...labelled },
    publicJwk: { ...(publicKey.export({ format: 'jwk' }) as JsonWebKey), ...labelled },
  }
}

if (require.main === module) {
  const directory = process.argv[2]
  if (!directory) throw new Error('usage: npx tsx local/pki/make-pki.ts DIRECTORY')
  void makePki(directory).then(pki => {
    const { fingerprint256 } = new X509Certificate(pki.sealAuthority)
    console.log(`${join(directory, fileName)}: authority of the seals ${fingerprint256}`)
  })
}
