import * as z from 'zod/mini'
import { bareNumber, withoutGaps } from '../domain/values/bare-number'
import { readDay } from '../domain/values/day'
import { bareMobilePhone } from '../domain/values/mobile-phone'

/**
 * Numbers as people type and paste them. Gaps, dashes, full-width digits and marks nobody sees are gone before anything is counted, at
 * every door: nothing is refused or cut for how it was pasted.
 */
export const TypedNumber = z.string().check(z.overwrite(bareNumber))

/** @param empty what is said when nothing was typed */
export const TypedIdNumber = (empty = '请填证件号码') =>
  TypedNumber.check(z.minLength(1, empty), z.maxLength(30, '证件号码太长了，请对照证件再填'))

export const TypedPhone = z
  .string()
  .check(z.overwrite(bareMobilePhone), z.regex(/^1\d{10}$/, '手机号是1开头的11位数字，请再看一遍'))

export const TypedCard = TypedNumber.check(z.regex(/^\d{12,19}$/, '卡号是12到19位数字，请对照卡面再填'))

export const TypedCreditCode = TypedNumber.check(
  z.minLength(1, '请填统一社会信用代码'),
  z.maxLength(40, '统一社会信用代码太长了，请对照执照再填'),
)

/** @param digits how many there are */
export const TypedDigits = (digits: number, message: string) =>
  TypedNumber.check(z.regex(new RegExp(`^\\d{${digits}}$`), message))

/** A code or number in which a hyphen may stand: what was pasted around it is gone, the hyphen stays. */
export const TypedCode = z.string().check(z.overwrite(withoutGaps))

/**
 * No more than this, counted as people count. Nothing is cut; what is too much is said by how much.
 * @param most characters
 */
export const atMost = (most: number) =>
  z.refine(text => [...String(text)].length <= most, {
    error: ({ input }) => `最多${most}个字，多了${[...String(input)].length - most}个，请写短些`,
  })

/** A day that exists, `2026-09-01`, however it was written. */
export const TypedDay = z
  .string()
  .check(
    z.overwrite(text => {
      const read = readDay(text)
      return read.ok ? read.day : text
    }),
    z.refine(text => readDay(String(text)).ok, '没有这一天，请写年月日，例如2026-09-01'),
  )
  .brand<'Day'>()
