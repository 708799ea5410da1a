import type { CertificateReceipt } from '../core/domain/certificate/certificate-text'
import type { FileRefusal } from '../core/domain/files/file-refusal'
import type { Day } from '../core/domain/values/day'
import type { CentreCode } from '../core/domain/values/ids'
import type { Instant } from '../core/domain/values/instant'
import type { Answer } from './ports'

export type MaterialRefusal = FileRefusal

export interface KeptMaterial {
  keptPath: string
  viewPath: string
  width: number
  height: number
  bytes: number
  sha256: string
  rawSha256: string
  hints: readonly ('blurred' | 'dark' | 'bright' | 'small')[]
}

export type KeptPdf = Pick<KeptMaterial, 'keptPath' | 'viewPath' | 'bytes' | 'sha256' | 'rawSha256'> & { pages: number }

export interface Paper {
  kind: 'deposit-certificate' | 'loan-use-certificate' | 'acceptance-receipt' | 'withdrawal-receipt' | 'result'
  title: string
  number: string
  centre: { name: string; phone: string; code: CentreCode }
  rows: readonly { label: string; value: string }[]
  statement: string
  validity?: string
  issuedOn: Day
  checkUrl?: string
  /** Whom it is addressed to, above the statement. */
  addressee?: string
  /** 回执: beneath, to be torn off and sent back. */
  receipt?: CertificateReceipt
}

/** The `documents` function: the only one with native assets and the font. */
export interface Documents {
  /** Takes the raw upload, writes `kept` and `view` (with burnt-in lines), deletes the raw file whatever happens. */
  keepImage(request: {
    uploadPath: string
    keptPath: string
    viewPath: string
    maxBytes: number
    lines: readonly string[]
  }): Promise<Answer<{ kind: 'kept'; material: KeptMaterial } | { kind: 'refused'; code: MaterialRefusal }>>
  /**
   * The same for a PDF of staff or a counterpart: refused when encrypted or scripted, its pages copied into a new file without
   * anything that acts.
   */
  keepPdf(request: {
    uploadPath: string
    keptPath: string
    viewPath: string
    maxBytes: number
    lines: readonly string[]
  }): Promise<Answer<{ kind: 'kept'; material: KeptPdf } | { kind: 'refused'; code: MaterialRefusal }>>
  /**
   * The same for a PDF that is material of a case: every page becomes a picture of its own, `<kept>-1.jpg` and `<view>-1.jpg`, the second
   * `-2` and so on. `too-many-pages` above `maxPages`.
   */
  keepPages(request: {
    uploadPath: string
    kept: string
    view: string
    maxPages: number
    maxBytes: number
    lines: readonly string[]
  }): Promise<Answer<{ kind: 'kept'; pages: readonly KeptMaterial[] } | { kind: 'refused'; code: MaterialRefusal }>>
  /** Renders, seals and signs a paper, writes it to `path`; `stamped` when a time-stamp service answered. `no` with code `glyph-missing` names the characters. */
  issuePaper(request: {
    paper: Paper
    path: string
    signedAt: Instant
  }): Promise<Answer<{ sha256: string; bytes: number; certificate: string; stamped: boolean }>>
}
