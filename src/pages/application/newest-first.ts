import type { ApplicationView } from '../../../core/contract/depositor/application-view'

type Entries = ApplicationView['timeline']

/** What happened last stands first; where something is still to come, the order of time reads better. */
export const newestFirst = (timeline: Entries): Entries =>
  timeline.some(entry => entry.mark === 'todo') ? timeline : [...timeline].reverse()
