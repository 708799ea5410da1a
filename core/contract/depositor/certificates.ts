import * as z from 'zod/mini'
import { CertificateKind } from '../../domain/certificate/certificate-kind'
import { Field } from '../../domain/item/item'
import { Day } from '../../domain/values/day'
import { CentreCode } from '../../domain/values/ids'
import { Instant } from '../../domain/values/instant'
import { message } from '../door'

/** 证明 as its owner sees it. `state` is computed at the moment of looking. */
export const CertificateView = z.object({
  number: z.string(),
  title: z.string(),
  centre: CentreCode,
  centreName: z.string(),
  /** Of that centre, with its area code. */
  centrePhone: z.optional(z.string()),
  state: z.enum(['valid', 'used', 'expired', 'revoked']),
  stateWords: z.string(),
  issuedAt: Instant,
  validUntil: Day,
  /** Rows as printed, personal data masked. */
  rows: z.array(z.object({ label: z.string(), value: z.string() })),
  checkUrl: z.string(),
  checks: z.array(z.object({ at: Instant, words: z.string() })),
  bytes: z.int(),
})
export type CertificateView = z.infer<typeof CertificateView>

const key = z.string().check(z.regex(/^[0-9a-f]{32}$/))

export const certificateMessages = {
  /** Asked, made and signed while the person watches. The same `key` gives the same certificate. */
  'issue-certificate': message(
    'person',
    z.object({
      centre: CentreCode,
      account: z.string(),
      /** The one this centre makes online; `list-certificates` says which. */
      kind: CertificateKind,
      /** To the fields that go with it. */
      answers: z.optional(z.record(z.string(), z.string().check(z.maxLength(200)))),
      key,
      consent: z.optional(z.object({ version: z.string() })),
    }),
    z.object({ certificate: CertificateView }),
  ),
  /** Makes the same paper anew and takes the old one back: lost, or its facts have changed. */
  'reissue-certificate': message(
    'person',
    z.object({ number: z.string(), key }),
    z.object({ certificate: CertificateView }),
  ),
  /** 作废: for good. Whoever checks it reads so. */
  'revoke-certificate': message('person', z.object({ number: z.string() }), z.object({ certificate: CertificateView })),
  /** 亮码: a code beside the paper, for one look by one centre, until 24:00. Asks for a log-in by face. */
  'show-certificate-code': message(
    'person',
    z.object({ number: z.string() }),
    z.object({ code: z.string(), expiresAt: Instant }),
  ),
  'list-certificates': message(
    'person',
    z.object({ centre: CentreCode }),
    z.object({
      certificates: z.array(CertificateView),
      /** What can be had here now, and what is asked before; absent where it is given at windows only. */
      offer: z.optional(z.object({ kind: CertificateKind, title: z.string(), fields: z.array(Field) })),
    }),
  ),
  'show-certificate': message('person', z.object({ number: z.string() }), z.object({ certificate: CertificateView })),
  /** A link to the PDF, good for at most 300 s. */
  'open-certificate': message(
    'person',
    z.object({ number: z.string() }),
    z.object({ link: z.string(), fileName: z.string(), expiresAt: Instant }),
  ),
}
