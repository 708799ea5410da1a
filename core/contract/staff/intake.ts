import * as z from 'zod/mini'
import { Field, Mode, Place, Slot } from '../../domain/item/item'
import { IdentityDocumentKind } from '../../domain/values/identity-document-kind'
import { ApplicationId, ItemCode } from '../../domain/values/ids'
import { atMost, TypedCard, TypedCode, TypedDigits, TypedIdNumber, TypedPhone } from '../typed'
import { ReviewView } from './review'
import { staffMessage } from './staff-message'

const code = TypedDigits(6, '中心代码是6位数字')
const key = z.string().check(z.regex(/^[0-9a-f]{32}$/))

export const Applicant = z.object({
  name: z.string().check(z.minLength(1, '请填姓名'), atMost(60)),
  idNumber: TypedIdNumber(),
  idType: z.optional(IdentityDocumentKind),
  phone: z.optional(TypedPhone),
  account: z.optional(TypedCode.check(atMost(40))),
})
export const Payee = z.object({
  bank: z.string().check(z.regex(/^\d{3}$/, '请选银行')),
  card: TypedCard,
})

/** 收件: another centre's depositor stands at our window (受理), or an own one (本地办理). */
export const intakeMessages = {
  /** Centres somebody may come from or go to, and the items there are. */
  'list-intake': staffMessage(
    ['window', 'liaison'],
    z.object({}),
    z.object({
      own: code,
      /** For whom the own window itself takes it down: 本地办理. */
      ownName: z.string(),
      /** `tenant`: reached by system, here or through its gateway; any other by the national platform. */
      centres: z.array(z.object({ code, name: z.string(), tenant: z.boolean() })),
      items: z.array(z.object({ item: ItemCode, title: z.string(), fullTitle: z.string() })),
    }),
  ),
  /** Which centre decides, and how it wants it: its own online way first, then what is collected here. */
  'show-intake': staffMessage(
    ['window', 'liaison'],
    /** `arrived`: what another centre wrote is keyed in, not what somebody at the window wants. */
    z.object({ to: code, item: ItemCode, arrived: z.optional(z.boolean()) }),
    z.object({
      centreName: z.string(),
      /** The own centre decides: no other takes part. */
      local: z.boolean(),
      /** Whose business the item is, to be named by the clerk: 缴存地, 贷款地, 注册地. */
      places: z.array(Place),
      /** 引导: the centre's own channels, to be offered first; nobody is turned away who would rather not. */
      channels: z.array(z.object({ name: z.string(), how: z.string() })),
      onlineHere: z.boolean(),
      ways: z.array(
        z.object({
          mode: Mode,
          modeWords: z.string(),
          promise: z.string(),
          /** 依据待确认 */
          assumed: z.optional(z.string()),
          fields: z.array(Field),
          slots: z.array(Slot),
          needsPayee: z.boolean(),
          banks: z.array(z.object({ code: z.string(), name: z.string() })),
        }),
      ),
    }),
  ),
  /** Takes down the application; material follows as files for its slots, then it is accepted. */
  'start-intake': staffMessage(
    ['window'],
    z.object({
      key,
      to: code,
      toName: z.optional(z.string().check(atMost(60))),
      item: ItemCode,
      mode: Mode,
      why: Place,
      applicant: Applicant,
      answers: z.record(z.string().check(z.maxLength(60)), z.string().check(z.maxLength(400))),
      payee: z.optional(Payee),
      /** The clerk has compared person and card. */
      compared: z.literal(true, '请先核对：人、证、照片一致'),
      /** The own centre's channel was offered first. */
      guided: z.boolean(),
    }),
    z.object({ review: ReviewView }),
  ),
  /** 共同申请人 of a house, before the case is accepted: one matter, one set of material, an exchange for each person. */
  'add-applicant': staffMessage(
    ['window'],
    z.object({
      application: ApplicationId,
      version: z.int(),
      key,
      to: code,
      toName: z.optional(z.string().check(atMost(60))),
      why: Place,
      relation: z.enum(['spouse', 'co-owner']),
      applicant: Applicant,
      payee: z.optional(Payee),
      /** What this person asks for, where the item asks for a sum. */
      amount: z.optional(z.string().check(z.maxLength(200))),
      compared: z.literal(true, '请先核对：人、证、照片一致'),
    }),
    z.object({ review: ReviewView }),
  ),
  /** After it came back: to the centre whose business it truly is, under a new 协同编号. */
  'redirect-intake': staffMessage(
    ['liaison'],
    z.object({
      application: ApplicationId,
      version: z.int(),
      key,
      to: code,
      toName: z.optional(z.string().check(atMost(60))),
      why: Place,
    }),
    z.object({ review: ReviewView }),
  ),
}
