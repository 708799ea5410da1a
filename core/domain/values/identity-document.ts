import type { Day } from './day'
import type { DocumentReading } from './document-reading'
import { readHmtResidence } from './hmt-residence'
import type { IdentityDocumentKind } from './identity-document-kind'
import { readPassport } from './passport'
import { readPermanentResidence } from './permanent-residence'
import type { NameScript } from './person-name'
import { normaliseResidentId, readResidentId } from './resident-id'
import { readHongKongMacaoPermit, readTaiwanPermit } from './travel-permit'

/** A number and what it is the number of. Without a kind it is in the form of GB 11643, and its beginning tells the kind. */
export interface IdentityDocument {
  idNumber: string
  idType?: IdentityDocumentKind | undefined
}

/** As it is stored, sent and compared: ordinary digits and capitals, no gaps, no brackets. */
export function normaliseDocumentNumber(text: string): string {
  return normaliseResidentId(text).replace(/[()]/g, '')
}

export type IdentityDocumentReading =
  | { ok: true; idType: IdentityDocumentKind; idNumber: string; bornOn?: Day }
  | Extract<DocumentReading, { ok: false }>

/**
 * Reads a number as typed, by the rules of its document. Eighteen characters say themselves whose they are: whoever types the number of a
 * permanent residence card or a 港澳台居民居住证 as one of an identity card is understood.
 * @param today in Beijing; a birth date after it is refused
 */
export function readIdentityDocument(typed: IdentityDocument, today: Day): IdentityDocumentReading {
  const number = normaliseDocumentNumber(typed.idNumber)
  const idType = documentKindOf({ ...typed, idNumber: number })
  const reading = readAs(idType, number, today)
  return reading.ok ? { ...reading, idType } : reading
}

function readAs(kind: IdentityDocumentKind, number: string, today: Day): DocumentReading {
  switch (kind) {
    case 'resident-id':
      return readResidentId(number, today)
    case 'permanent-residence':
      return readPermanentResidence(number, today)
    case 'hmt-residence':
      return readHmtResidence(number, today)
    case 'hong-kong-macao-permit':
      return readHongKongMacaoPermit(number)
    case 'taiwan-permit':
      return readTaiwanPermit(number)
    case 'passport':
      return readPassport(number)
    default:
      return kind satisfies never
  }
}

/** What document a stored or typed number is of. */
export function documentKindOf({ idType, idNumber }: IdentityDocument): IdentityDocumentKind {
  if (idType !== undefined && idType !== 'resident-id') return idType
  if (/^9\d{16}[\dX]$/.test(idNumber)) return 'permanent-residence'
  return /^8[123]\d{15}[\dX]$/.test(idNumber) ? 'hmt-residence' : 'resident-id'
}

/** As it is stored and sent beside a number: nothing for the resident identity card, as before there were others. */
export function storedKind(document: IdentityDocument): { idType?: IdentityDocumentKind } {
  const idType = documentKindOf(document)
  return idType === 'resident-id' ? {} : { idType }
}

/**
 * What is hashed to find somebody again. Numbers of eighteen characters are given out once in the whole country and stand alone, as they
 * always have; of the others two kinds may share one.
 */
export function documentKey(document: IdentityDocument): string {
  const { idNumber } = document
  const tells = documentKindOf({ idNumber }) === documentKindOf(document)
  return tells ? idNumber : `${document.idType}:${idNumber}`
}

/** Every key a bare number may be filed under: who types it does not say what it is of. @param today in Beijing */
export function documentKeysOf(typed: string, today: Day): string[] {
  const told = readIdentityDocument({ idNumber: typed }, today)
  if (told.ok) return [documentKey(told)]
  const kinds = ['permanent-residence', 'hong-kong-macao-permit', 'taiwan-permit', 'passport'] as const
  return kinds.flatMap(idType => {
    const reading = readIdentityDocument({ idNumber: typed, idType }, today)
    return reading.ok ? [documentKey(reading)] : []
  })
}

/** In which letters a document writes names. */
export function scriptOf(kind: IdentityDocumentKind): NameScript {
  return kind === 'resident-id' ? 'han' : 'any'
}

/** WeChat's face check knows the resident identity card alone. */
export const hasFaceCheck = (document: IdentityDocument) => documentKindOf(document) === 'resident-id'
