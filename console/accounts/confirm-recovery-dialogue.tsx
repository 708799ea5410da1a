import type { Reply } from '../cloud'
import { ConfirmAction } from '../parts/confirm-action'
import { useReturnFocus } from '../parts/use-return-focus'
import { useSend } from '../parts/use-send'
import type { AccountDialogue } from './account-dialogue'
import { WhoseAccount } from './whose-account'

interface Props extends Omit<AccountDialogue, 'onDone'> {
  /** Who asked, as people call them. */
  askedBy: string
  onCode: (given: Reply<'confirm-recovery'>) => void
}

/** 确认重置, the second of two administrators. */
export function ConfirmRecoveryDialogue({ account, askedBy, onClose, onCode }: Props) {
  const { busy, problem, send } = useSend('confirm-recovery')
  useReturnFocus()

  async function confirm(code: string): Promise<void> {
    const given = await send({ staff: account.id, code })
    if (given) onCode(given)
  }

  return (
    <ConfirmAction
      option={{ label: '重置', danger: false, needsCode: true }}
      busy={busy}
      problem={problem}
      complete
      onConfirm={code => void confirm(code ?? '')}
      onCancel={onClose}
    >
      <div className="confirm-words">
        <WhoseAccount account={account} />
        <p>
          {askedBy}申请了重置，原因：{account.recovery?.reason}。请和本人见面核对。
        </p>
        <p className="warned">
          确认后给出重置码，只显示一次。本人用它设好新密码的那一刻，旧密码和旧验证器作废，各处的登录全部结束。
        </p>
      </div>
    </ConfirmAction>
  )
}
