import { ExchangeNumber } from '../exchange/exchange-number'
import { bareText } from '../values/bare-text'
import { halfWidth } from '../values/half-width'
import { normalisePersonName } from '../values/person-name'

/** What somebody typed to find a case by, told apart by its form. */
export type SearchKey =
  /** 申请编号: `HS20261123-482913`. */
  | { by: 'number'; number: string }
  /** 协同编号. */
  | { by: 'exchange'; number: ExchangeNumber }
  /** 证明编号: `HSZM2026112301234567`. */
  | { by: 'certificate'; number: string }
  | { by: 'id-number'; idNumber: string }
  /** The last four digits of the phone beside the name, on either side of it. */
  | { by: 'name-and-phone'; name: string; tail: string }
  | { by: 'name'; name: string }

const dashes = /[\u2010-\u2015\u2212\u30fc]/g

/**
 * Reads what was typed, as it stands on a paper, a screen or in a message: full-width forms, blanks, line breaks, lower case and a missing or
 * different dash are forgiven; nothing is guessed.
 * @returns nothing when nothing was typed
 */
export function readSearch(text: string): SearchKey | undefined {
  const plain = halfWidth(bareText(text)).replace(/\s/g, '').replace(dashes, '-')
  if (plain === '') return undefined
  const upper = plain.toUpperCase()
  const [, prefix, day, rest] = /^([A-Z]{2})(\d{8})-?(\d{6})$/.exec(upper) ?? []
  if (prefix) return { by: 'number', number: `${prefix}${day}-${rest}` }
  const exchange = ExchangeNumber.safeParse(upper.replace(/-/g, ''))
  if (exchange.success) return { by: 'exchange', number: exchange.data }
  if (/^[A-Z]{2}ZM\d{16}$/.test(upper)) return { by: 'certificate', number: upper }
  // Every document with a number of its own: eighteen places of the identity card, fewer of passports and permits.
  const idNumber = upper.replace(/-/g, '')
  if (/^(?=.*\d)[0-9A-Z()]{6,20}$/.test(idNumber)) return { by: 'id-number', idNumber }
  const said = plain.replace(/[,、;:]/g, '').replace(/(手机|电话)?(尾号|后四位)/, '')
  const [, before, last] = /^(.*\D)(\d{4})$/.exec(said) ?? []
  const [, first, after] = /^(\d{4})(\D.*)$/.exec(said) ?? []
  const [name, tail] = [before ?? after, last ?? first]
  if (name && tail) return { by: 'name-and-phone', name: normalisePersonName(name), tail }
  return { by: 'name', name: normalisePersonName(plain) }
}
