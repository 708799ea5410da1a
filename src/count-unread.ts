import { askHome } from './ask/ask-home'
import { centre } from './state/centre'
import { unread } from './state/unread'

/** Asks the cloud how many notices were not read yet. */
export async function countUnread(): Promise<void> {
  const code = centre.get()?.code
  if (!code) return
  const outcome = await askHome('show-home', { centre: code })
  if (outcome.ok) unread.set(outcome.body.unreadNotices)
}
