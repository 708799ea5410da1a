import type { Centre } from '../../domain/centre/centre'
import { faceNotice } from './face-notice'
import { privacyNotice } from './privacy-notice'
import { queryNotice } from './query-notice'
import { userNotice } from './user-notice'

/** A text somebody agrees to. Whoever agrees names its version; a change of words is a new version. */
export interface NoticeText {
  version: string
  title: string
  paragraphs: readonly string[]
}

export type NoticeKind = 'user' | 'face' | 'query' | 'privacy'

const notices: Record<NoticeKind, (centre: Centre) => NoticeText> = {
  user: userNotice,
  face: faceNotice,
  query: queryNotice,
  privacy: privacyNotice,
}

export function noticeOf(centre: Centre, kind: NoticeKind): NoticeText {
  return notices[kind](centre)
}
