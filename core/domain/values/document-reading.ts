import type { Day } from './day'

export type DocumentFault = 'empty' | 'length' | 'characters' | 'area' | 'date' | 'future' | 'check-digit'

/** A number as read: in its stored form, with the day of birth where the number tells it; or the sentence under the field. */
export type DocumentReading =
  | { ok: true; idNumber: string; bornOn?: Day }
  | { ok: false; fault: DocumentFault; message: string }
