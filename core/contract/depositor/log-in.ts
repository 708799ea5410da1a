import * as z from 'zod/mini'
import { IdentityDocumentKind } from '../../domain/values/identity-document-kind'
import { ApplicationId, CentreCode } from '../../domain/values/ids'
import { Instant } from '../../domain/values/instant'
import { message } from '../door'
import { atMost, TypedDigits, TypedIdNumber, TypedNumber, TypedPhone } from '../typed'
import { Me } from './me'

const name = z.string().check(z.minLength(1, '请填姓名'), atMost(60))
const idNumber = TypedIdNumber()
const phone = TypedPhone
const smsCode = TypedDigits(6, '短信验证码是6位数字')
const password = TypedDigits(6, '密码是6位数字')
const captcha = z.object({
  id: z.string(),
  answer: TypedNumber.check(z.minLength(1, '请填图形验证码'), z.maxLength(10, '图形验证码太长了，请再看一遍')),
})

/** A session the phone keeps; sent with every later envelope. */
export const Session = z.object({ token: z.string(), expiresAt: Instant, me: Me })
export type Session = z.infer<typeof Session>

export const logInMessages = {
  /**
   * Starts WeChat's face check. For `log-in` the identity comes from here; for `step-up` from the session. The phone then
   * calls `wx.requestFacialVerify({ verifyId })` and, whatever that says, sends `finish-face`.
   */
  'start-face': message(
    'guest',
    z.object({
      centre: CentreCode,
      purpose: z.enum(['log-in', 'step-up']),
      name: z.optional(name),
      idNumber: z.optional(idNumber),
      /** Only to be told at once that the face check is for resident identity cards. */
      idType: z.optional(IdentityDocumentKind),
      userNotice: z.optional(z.string()),
      faceNotice: z.string(),
      /** Step-up is for this draft or application only. */
      application: z.optional(ApplicationId),
    }),
    z.object({ outSeqNo: z.string(), verifyId: z.string(), expiresAt: Instant }),
  ),
  /** The server asks WeChat for the result; the phone's word counts for nothing. */
  'finish-face': message(
    'guest',
    z.object({ outSeqNo: z.string().check(z.maxLength(32)) }),
    z.object({ session: z.optional(Session), stepUp: z.optional(z.string()) }),
  ),
  /** A picture with characters, and the same in words for those who cannot see it (`spoken`: a sum to work out). */
  'request-captcha': message(
    'guest',
    z.object({}),
    z.object({ id: z.string(), image: z.string(), spoken: z.string() }),
  ),
  /** Always answers the same, whether the phone is known or not. */
  'request-sms-code': message(
    'guest',
    z.object({
      centre: CentreCode,
      purpose: z.enum(['register', 'log-in', 'reset', 'step-up']),
      phone: z.optional(phone),
      captcha: z.optional(captcha),
    }),
    z.object({ resendAfter: z.int(), expiresAfter: z.int(), sentTo: z.string() }),
  ),
  register: message(
    'guest',
    z.object({
      centre: CentreCode,
      name,
      idNumber,
      /** Absent: a resident identity card, or a number of eighteen characters that tells its kind itself. */
      idType: z.optional(IdentityDocumentKind),
      phone,
      smsCode,
      password,
      userNotice: z.string(),
    }),
    z.object({ session: Session }),
  ),
  'log-in-with-password': message(
    'guest',
    z.object({
      centre: CentreCode,
      account: TypedIdNumber('请填证件号码或手机号'),
      password,
      captcha,
    }),
    z.object({ session: Session }),
  ),
  'log-in-with-sms': message('guest', z.object({ centre: CentreCode, phone, smsCode }), z.object({ session: Session })),
  'reset-password': message(
    'guest',
    z.object({ centre: CentreCode, phone, smsCode, password }),
    z.object({ session: Session }),
  ),
  /** 到窗口核对: a code for the window of any centre here, fifteen minutes, for this phone alone. */
  'show-log-in-code': message(
    'guest',
    z.object({
      centre: CentreCode,
      name,
      idNumber,
      idType: z.optional(IdentityDocumentKind),
      userNotice: z.optional(z.string()),
    }),
    z.object({ code: z.string(), expiresAt: Instant }),
  ),
  /** Has a clerk confirmed? The session comes with the first `confirmed`. */
  'ask-log-in-code': message(
    'guest',
    z.object({ code: TypedDigits(8, '核对码是8位数字') }),
    z.object({
      state: z.enum(['waiting', 'confirmed', 'expired', 'refused']),
      /** Not the person on the card; typed wrongly too often; the chosen centre knows no such person. */
      refusal: z.optional(z.enum(['document', 'tries', 'unknown'])),
      session: z.optional(Session),
    }),
  ),
  /** Confirms it is the person again by a code to the phone on file; for this draft or application only. */
  'step-up-with-sms': message(
    'person',
    z.object({ smsCode, application: ApplicationId }),
    z.object({ stepUp: z.string() }),
  ),
}
