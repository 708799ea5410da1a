import * as z from 'zod/mini'
import { Day } from '../../domain/values/day'
import { CentreCode } from '../../domain/values/ids'
import { Instant } from '../../domain/values/instant'
import { atMost, TypedCode, TypedDigits } from '../typed'
import { staffMessage } from './staff-message'

/** A certificate as a receiving centre sees it: the rows, masked as printed for strangers to compare. */
const Certificate = z.object({
  number: z.string(),
  title: z.string(),
  centreName: z.string(),
  maskedName: z.string(),
  maskedIdNumber: z.string(),
  rows: z.array(z.object({ label: z.string(), value: z.string() })),
  state: z.enum(['valid', 'used', 'expired', 'revoked']),
  stateWords: z.string(),
  issuedOn: Day,
  validUntil: Day,
})

export const staffCertificateMessages = {
  /** 亮码: looks once; the code is void afterwards, and the owner reads who looked. */
  'read-certificate-code': staffMessage(
    ['window', 'handler'],
    z.object({ code: TypedDigits(12, '亮码是12位数字') }),
    z.object({ certificate: Certificate }),
  ),
  /** 已使用: the paper went into a file of this centre; nobody else may take it again. */
  'use-certificate': staffMessage(
    ['window', 'handler'],
    z.object({ number: TypedCode.check(atMost(40)), token: z.string().check(z.maxLength(100)) }),
    z.object({ certificate: Certificate }),
  ),
  /** 用印登记 of the own centre, newest first. */
  'list-seal-uses': staffMessage(
    ['head', 'administrator'],
    z.object({ after: z.optional(z.string()) }),
    z.object({
      uses: z.array(
        z.object({
          at: Instant,
          paper: z.string(),
          number: z.string(),
          sha256: z.string(),
          seal: z.string(),
          by: z.string(),
          why: z.string(),
        }),
      ),
      next: z.optional(z.string()),
    }),
  ),
  'list-seal-keys': staffMessage(
    ['administrator'],
    z.object({}),
    z.object({
      keys: z.array(
        z.object({
          fingerprint: z.string(),
          state: z.enum(['asked', 'approved']),
          askedBy: z.string(),
          mine: z.boolean(),
          centre: CentreCode,
        }),
      ),
    }),
  ),
  /** A new seal, first of two administrators: names its certificate's SHA-256 fingerprint. */
  'ask-seal-key': staffMessage(
    ['administrator'],
    z.object({
      fingerprint: z.string().check(z.regex(/^[0-9a-f]{64}$/, '指纹是64位十六进制')),
      code: TypedDigits(6, '动态验证码是6位数字'),
    }),
    z.object({}),
  ),
  /** Second administrator: from now on this seal alone is used, the one before no more. */
  'approve-seal-key': staffMessage(
    ['administrator'],
    z.object({ fingerprint: z.string(), code: TypedDigits(6, '动态验证码是6位数字') }),
    z.object({}),
  ),
}
