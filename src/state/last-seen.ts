import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf } from '../../core/contract/door'
import type { CentreCode } from '../../core/domain/values/ids'
import { storage } from '../phone'

type Accounts = ReplyOf<DepositorDoor, 'look-up-accounts'>

/** The accounts as last looked up, with their date, for when the core does not answer. Gone with the session. */
export const lastSeen = {
  accounts: (centre: CentreCode) => storage.read<Accounts>(`seen:accounts:${centre}`),
  keepAccounts: (centre: CentreCode, accounts: Accounts) => storage.write(`seen:accounts:${centre}`, accounts),
}
