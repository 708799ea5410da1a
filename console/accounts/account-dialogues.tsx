import type { Reply } from '../cloud'
import type { AccountAction } from './account-actions'
import type { AccountDialogue } from './account-dialogue'
import { AskRecoveryDialogue } from './ask-recovery-dialogue'
import { ConfirmRecoveryDialogue } from './confirm-recovery-dialogue'
import { DeactivateDialogue } from './deactivate-dialogue'

interface Props extends AccountDialogue {
  action: AccountAction
  askedBy: string
  onCode: (given: Reply<'confirm-recovery'>) => void
}

/** The one dialogue that belongs to what was chosen. */
export function AccountDialogues({ action, askedBy, onCode, ...dialogue }: Props) {
  switch (action) {
    case 'deactivate':
      return <DeactivateDialogue {...dialogue} />
    case 'ask':
      return <AskRecoveryDialogue {...dialogue} />
    case 'confirm':
      return (
        <ConfirmRecoveryDialogue
          account={dialogue.account}
          askedBy={askedBy}
          onClose={dialogue.onClose}
          onCode={onCode}
        />
      )
  }
}
