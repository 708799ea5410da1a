/** One slot to be corrected, as it is being written. `words` are read by the applicant right after the reason's own. */
export interface DraftLine {
  reason: string
  words: string
}

/** What has been typed about one application and not sent yet. Lives as long as the application is open. */
export interface Drafts {
  note: string
  lines: Readonly<Record<string, DraftLine>>
  reason?: string
  reasonNote: string
}

export const noDrafts: Drafts = { note: '', lines: {}, reasonNote: '' }
