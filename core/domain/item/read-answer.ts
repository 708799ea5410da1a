import { readBankCard } from '../values/bank-card'
import { bareText } from '../values/bare-text'
import { readContractNumber } from '../values/contract-number'
import { readCreditCode } from '../values/credit-code'
import { type Day, readDay } from '../values/day'
import { readIdentityDocument } from '../values/identity-document'
import { readMobilePhone } from '../values/mobile-phone'
import { readMonth } from '../values/month'
import { readPersonName } from '../values/person-name'
import { readRatio } from '../values/ratio'
import type { Reading } from '../values/reading'
import { readYuan } from '../values/yuan'
import type { Field, FieldKind, Meaning } from './item'

/** What a text must be, given the other answers. */
export function meaningOf(
  field: Pick<Field, 'fits'>,
  fields: readonly Pick<Field, 'name' | 'choices'>[],
  answers: Readonly<Record<string, string>>,
): Meaning | undefined {
  const choice = fields.find(({ name }) => name === field.fits)
  return choice?.choices?.find(({ value }) => value === answers[choice.name])?.means
}

/**
 * Reads one answer as typed: the one rule for what this field may hold, wherever it comes in.
 * @param kind the field's own, or what another answer makes of it
 * @param today in Beijing
 */
export function readAnswer(field: Field, kind: FieldKind, text: string, today: Day): Reading {
  switch (kind) {
    case 'choice':
      return field.choices?.some(({ value }) => value === text)
        ? { ok: true, value: text }
        : { ok: false, message: `请重新选${field.label}` }
    case 'bank':
      return /^\d{3}$/.test(text) ? { ok: true, value: text } : { ok: false, message: '请从列出的银行里选' }
    case 'day': {
      const read = readDay(text)
      return read.ok ? inTime(field, read.day, today) : read
    }
    case 'month': {
      const read = readMonth(text)
      return read.ok ? inTime(field, read.month, today) : read
    }
    case 'money': {
      const read = readYuan(text)
      if (!read.ok) return read
      return read.fen > 0 ? { ok: true, value: read.yuan } : { ok: false, message: '金额要大于0，请再看一遍。' }
    }
    case 'ratio': {
      const read = readRatio(text, field.range ?? { min: 0, max: 100 })
      return read.ok ? { ok: true, value: read.ratio } : read
    }
    case 'credit-code': {
      const read = readCreditCode(text)
      return read.ok ? { ok: true, value: read.code } : read
    }
    case 'contract': {
      const read = readContractNumber(text)
      return read.ok ? notTooLong(field, read.number) : read
    }
    case 'card': {
      const read = readBankCard(text)
      return read.ok ? { ok: true, value: read.card, ...(read.warning ? { warning: read.warning } : {}) } : read
    }
    case 'phone': {
      const read = readMobilePhone(text)
      return read.ok ? { ok: true, value: read.phone } : read
    }
    case 'name': {
      const read = readPersonName(text, 'any')
      return read.ok ? { ok: true, value: read.name } : read
    }
    case 'id-number': {
      const read = readIdentityDocument({ idNumber: text }, today)
      return read.ok ? { ok: true, value: read.idNumber } : read
    }
    case 'text':
      return notTooLong(field, bareText(text))
    default: {
      const never: never = kind
      throw new Error(`no parser for ${never}`)
    }
  }
}

/** Nothing is cut: whoever wrote too much is told by how much. */
function notTooLong({ label, maxLength }: Field, value: string): Reading {
  const over = maxLength === undefined ? 0 : [...value].length - maxLength
  return over > 0
    ? { ok: false, message: `${label}最多${maxLength}个字，多了${over}个。请写短些。` }
    : { ok: true, value }
}

/** @param value a day or a month, canonical: both sort as text */
function inTime({ label, since, until }: Field, value: string, today: Day): Reading {
  if (since !== undefined && value < since) return { ok: false, message: `${label}太早了，请对照材料再填。` }
  if (until === 'today' && value > today) return { ok: false, message: `${label}不能晚于今天，请对照材料再填。` }
  const nextYear = Number(today.slice(0, 4)) + 1
  if (until === 'next-year' && Number(value.slice(0, 4)) > nextYear)
    return { ok: false, message: `${label}太晚了，最晚填到${nextYear}年。请再看一遍。` }
  return { ok: true, value }
}
