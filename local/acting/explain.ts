import type { ApplicationId } from '../../core/domain/values/ids'
import type { Staff } from './staff'

/** Says of every case that looks like this one why it is another; the claim is held. */
export async function explain(staff: Staff, application: ApplicationId): Promise<void> {
  const { review } = await staff.get('show-application', { application })
  let { version } = review.row
  for (const { id: conflict } of review.conflicts.filter(({ answered }) => !answered)) {
    const body = { application, version, conflict, words: '已核对，是另一件' }
    version = (await staff.get('answer-conflict', body)).review.row.version
  }
}
