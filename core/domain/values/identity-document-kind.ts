import * as z from 'zod/mini'

/** 证件类型. Who has no resident identity card shows one of the others; what else there is is decided at a window by hand. */
export const IdentityDocumentKind = z.enum([
  'resident-id',
  'permanent-residence',
  'hmt-residence',
  'hong-kong-macao-permit',
  'taiwan-permit',
  'passport',
])
export type IdentityDocumentKind = z.infer<typeof IdentityDocumentKind>

/** As papers and screens name it. */
export const documentWords: Readonly<Record<IdentityDocumentKind, string>> = {
  'resident-id': '居民身份证',
  'permanent-residence': '外国人永久居留身份证',
  'hmt-residence': '港澳台居民居住证',
  'hong-kong-macao-permit': '港澳居民来往内地通行证',
  'taiwan-permit': '台湾居民来往大陆通行证',
  passport: '护照',
}

/** The line before a number on papers and screens, so that nobody has to guess of which document it is. */
export const numberLabel = (kind: IdentityDocumentKind = 'resident-id') =>
  kind === 'resident-id' ? '身份证号' : `${documentWords[kind]}号码`
