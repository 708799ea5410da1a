import { ConfirmAction } from '../parts/confirm-action'
import { useReturnFocus } from '../parts/use-return-focus'
import { useSend } from '../parts/use-send'
import type { AccountDialogue } from './account-dialogue'
import { WhoseAccount } from './whose-account'

/** 停用: one administrator is enough, and nothing of theirs stays open. */
export function DeactivateDialogue({ account, onClose, onDone }: AccountDialogue) {
  const { busy, problem, send } = useSend('deactivate-staff')
  useReturnFocus()

  async function deactivate(code: string): Promise<void> {
    if (await send({ staff: account.id, code })) onDone(`${account.name}的账号已停用，登录已全部结束`)
  }

  return (
    <ConfirmAction
      option={{ label: '停用', danger: true, needsCode: true }}
      busy={busy}
      problem={problem}
      complete
      onConfirm={code => void deactivate(code ?? '')}
      onCancel={onClose}
    >
      <div className="confirm-words">
        <WhoseAccount account={account} />
        <p className="warned">停用后马上生效：正在用的登录全部结束，没保存的内容会丢，也不能再登录。</p>
        <p className="quiet">他认领的件到时自动释放，由别人接着办。以后要恢复，用“申请重置”，由两位管理员办。</p>
      </div>
    </ConfirmAction>
  )
}
