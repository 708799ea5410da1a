/** One environment variable of the functions, for whoever sets it. `docs.test.ts` holds it against the code that reads it. */
export interface EnvironmentVariable {
  /** `<code>` stands for a centre's six digits. */
  name: string
  functions: 'all with a database' | 'documents' | 'clock' | 'all'
  /** `start`: without it nothing starts. `use`: needed when the party is first spoken to. `no`: has a usual value. */
  needed: 'start' | 'use' | 'no'
  secret: boolean
  /** May `<name>_FILE` name a file that holds it? */
  file: boolean
  meaning: string
  /** Where the value comes from. */
  source: string
  /** Complete values, every key there is; PEM and keys shortened. Several when there are several shapes. */
  examples: readonly unknown[]
}

const pem = (what: string) => `-----BEGIN ${what}-----…`
const link = (party: string) => ({
  base: `https://${party}.example:9443`,
  tls: { cert: pem('CERTIFICATE'), key: pem('PRIVATE KEY'), ca: pem('CERTIFICATE') },
  own: { party: 'city', kid: 'city-1', privateKey: pem('PRIVATE KEY') },
  peer: { party, keys: [{ kid: `${party}-1`, publicKey: pem('PUBLIC KEY') }] },
})
const key = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='

export const environmentVariables: readonly EnvironmentVariable[] = [
  {
    name: 'GATEWAY_<code>',
    functions: 'all with a database',
    needed: 'no',
    secret: true,
    file: true,
    meaning:
      'a centre that is no tenant and has a system of its own: `push` where it calls us, `poll` where it keeps a mailbox; its pinned keys, and addresses it may call from (empty: any). Any other centre is reached through the national platform, by hand',
    source: 'agreed with that centre; `docs/exchange-gateway.json` is what both sides speak',
    examples: [
      {
        lane: 'push',
        name: '示例市住房公积金中心',
        base: 'https://gateway.example:9443/exchange',
        tls: { cert: pem('CERTIFICATE'), key: pem('PRIVATE KEY'), ca: pem('CERTIFICATE') },
        keys: [{ kid: 'sample-1', publicKey: pem('PUBLIC KEY') }],
        addresses: ['203.0.113.7'],
      },
    ],
  },
  {
    name: 'STORAGE_ROOT',
    functions: 'all',
    needed: 'start',
    secret: false,
    file: false,
    meaning: 'root of the storage; a file is this plus its path',
    source: 'first part of any file id shown in the cloud console',
    examples: ['cloud://prod-1a2b.7072-prod-1a2b-1300000000'],
  },
  {
    name: 'VAULT_KEYS',
    functions: 'all with a database',
    needed: 'start',
    secret: true,
    file: false,
    meaning: 'versioned keys that wrap the data keys of personal fields; the highest version seals, all open',
    source: '`openssl rand -base64 32` for each version, kept in the safe; losing one loses what it sealed',
    examples: [`1:${key},2:${key}`],
  },
  {
    name: 'VAULT_INDEX_KEY',
    functions: 'all with a database',
    needed: 'start',
    secret: true,
    file: false,
    meaning: 'key of the blind indexes (exact search, person ids, check codes); can never be changed',
    source: '`openssl rand -base64 32`, once for the life of the environment',
    examples: [key],
  },
  {
    name: 'PUBLIC_BASE',
    functions: 'all with a database',
    needed: 'start',
    secret: false,
    file: false,
    meaning: 'address below which `/check` answers; printed into every certificate, so it must stay reachable',
    source: 'HTTP access route of the `public` function, or the domain in front of it',
    examples: ['https://gjj.example/public'],
  },
  {
    name: 'EXCHANGE_PARTY',
    functions: 'all with a database',
    needed: 'no',
    secret: false,
    file: false,
    meaning: 'our name as receiver of notices; usually `exchange`',
    source: 'agreed with the centres and the bank',
    examples: ['exchange'],
  },
  {
    name: 'CENTRE_<code>',
    functions: 'all with a database',
    needed: 'use',
    secret: true,
    file: true,
    meaning:
      "the centre's core: address, our client certificate, our signing key, its signing keys (two while it rolls over); `documentCodes` where its 证件类型 codes are not those of JGJ/T 320 附A.1",
    source: "the centre's information department; see [centre-gateway.yaml](centre-gateway.yaml)",
    examples: [link('core')],
  },
  {
    name: 'BANK',
    functions: 'all with a database',
    needed: 'use',
    secret: true,
    file: true,
    meaning: "the settlement interface: as a centre, plus our node and each centre's paying account",
    source: "the bank's interface department",
    examples: [
      {
        ...link('bank'),
        node: 'TB0001',
        payers: { '420200': { customer: 'C420200', account: '0000000000000000', name: '××市住房公积金中心' } },
      },
    ],
  },
  {
    name: 'WECHAT',
    functions: 'all with a database',
    needed: 'use',
    secret: true,
    file: true,
    meaning:
      "WeChat's servers for tokens and the face check; subscribe templates to ask for; which version a notice opens (`developer`, `trial`, `formal`)",
    source: 'AppID and AppSecret of the mini-program account, template ids of its 订阅消息 page',
    examples: [
      {
        base: 'https://api.weixin.qq.com',
        appid: 'wx0000000000000000',
        secret: 'app secret',
        templates: ['template id'],
        state: 'formal',
      },
    ],
  },
  {
    name: 'SMS',
    functions: 'all with a database',
    needed: 'use',
    secret: true,
    file: true,
    meaning: 'the short-message gateway: signed HTTP, templates `code` and `progress`',
    source: "the centre's message provider, behind a gateway that speaks this shape",
    examples: [{ base: 'https://sms.example', appKey: 'gjj', secret: 'gateway secret' }],
  },
  {
    name: 'LICENCE',
    functions: 'all with a database',
    needed: 'use',
    secret: true,
    file: true,
    meaning: 'the gateway of 电子营业执照: signed HTTP; without it units are confirmed at a window',
    source: "the market regulator's provider, behind a gateway that speaks this shape",
    examples: [{ base: 'https://licence.example', appKey: 'gjj', secret: '…' }],
  },
  {
    name: 'AUDIT_KEY',
    functions: 'clock',
    needed: 'use',
    secret: true,
    file: true,
    meaning: 'seals the audit once a minute; keep its public half where the database is not',
    source: '`openssl genpkey -algorithm ed25519`; the public half with `openssl pkey -pubout`',
    examples: [{ id: 'audit-1', key: pem('PRIVATE KEY') }],
  },
  {
    name: 'TIME_STAMP',
    functions: 'documents',
    needed: 'no',
    secret: false,
    file: true,
    meaning:
      'papers carry a time stamp (PAdES B-T) of this RFC 3161 service; without it, or when it is silent, they are B-B',
    source: 'address and authority of a licensed time-stamp service',
    examples: [{ base: 'https://tsa.example', ca: pem('CERTIFICATE') }],
  },
  {
    name: 'SEAL_<code>',
    functions: 'documents',
    needed: 'start',
    secret: true,
    file: true,
    meaning: "the centre's electronic seal; without any the function refuses to start",
    source: 'certificate authority that issued the seal: PEM, or a PKCS #12 file as base64 with its password',
    examples: [
      { key: pem('PRIVATE KEY'), chain: pem('CERTIFICATE') },
      { p12: 'MIIK', password: 'password of the file' },
    ],
  },
]
