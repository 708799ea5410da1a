import type { StaffAccount } from '../../core/contract/staff/accounts'

/** What every dialogue about one account is given. */
export interface AccountDialogue {
  account: StaffAccount
  onClose: () => void
  /** @param words what was done */
  onDone: (words: string) => void
}
