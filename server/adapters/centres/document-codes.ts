import type { IdentityDocumentKind } from '../../../core/domain/values/identity-document-kind'

/** ZJLX of JGJ/T 320 附A.1: 01 身份证, 03 护照, 04 外国人永久居留证, 99 其他. A core that tells more apart says so in its settings. */
const standard: Readonly<Record<IdentityDocumentKind, string>> = {
  'resident-id': '01',
  'permanent-residence': '04',
  'hmt-residence': '99',
  'hong-kong-macao-permit': '99',
  'taiwan-permit': '99',
  passport: '03',
}

/** The codes of one centre, by kind of document; what a centre does not set is the standard's. */
export type DocumentCodes = Partial<Record<IdentityDocumentKind, string>>

export function documentCode(kind: IdentityDocumentKind, own: DocumentCodes = {}): string {
  return own[kind] ?? standard[kind]
}
