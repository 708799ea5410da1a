import { Input } from 'antd'
import { useState } from 'react'
import { ConfirmAction } from '../parts/confirm-action'
import { counted } from '../parts/counted'
import { Labelled } from '../parts/labelled'
import { useReturnFocus } from '../parts/use-return-focus'
import { useSend } from '../parts/use-send'
import type { AccountDialogue } from './account-dialogue'
import { WhoseAccount } from './whose-account'

const shortest = 4

/** 申请重置, the first of two administrators. */
export function AskRecoveryDialogue({ account, onClose, onDone }: AccountDialogue) {
  const [reason, setReason] = useState('')
  const { busy, problem, send } = useSend('ask-recovery')
  useReturnFocus()

  async function apply(code: string): Promise<void> {
    if (await send({ staff: account.id, reason: reason.trim(), code }))
      onDone(`已为${account.name}申请重置，请另一位管理员在24小时内确认`)
  }

  return (
    <ConfirmAction
      option={{ label: '申请重置', danger: false, needsCode: true }}
      busy={busy}
      problem={problem}
      complete={reason.trim().length >= shortest}
      onConfirm={code => void apply(code ?? '')}
      onCancel={onClose}
    >
      <div className="confirm-words">
        <WhoseAccount account={account} />
        <p className="quiet">
          用于忘了密码、换了手机，或误停了账号。另一位管理员确认以前，他的账号没有变化；24小时没人确认就作废。
        </p>
        <Labelled id="recovery-reason" label="原因" required hint={`至少${shortest}个字，记入审计`}>
          <Input
            id="recovery-reason"
            autoFocus
            autoComplete="off"
            {...counted(100)}
            value={reason}
            onChange={event => setReason(event.target.value)}
          />
        </Labelled>
      </div>
    </ConfirmAction>
  )
}
