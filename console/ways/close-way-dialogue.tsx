import { useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { ConfirmAction } from '../parts/confirm-action'
import { counted } from '../parts/counted'
import { Labelled } from '../parts/labelled'
import { useReturnFocus } from '../parts/use-return-focus'
import { useSend } from '../parts/use-send'
import type { WayDialogue } from './way-dialogue'

const shortest = 4

/** 停办 a way that the centre's own document does not name. */
export function CloseWayDialogue({ way, onClose, onDone }: WayDialogue) {
  const cache = useQueryClient()
  const [reason, setReason] = useState('')
  const { busy, problem, send } = useSend('close-way')
  useReturnFocus()

  async function close(code: string): Promise<void> {
    const reply = await send({ item: way.item, mode: way.mode, reason: reason.trim(), code })
    if (!reply) return
    cache.setQueryData(['ways'], reply)
    onDone(`${way.itemTitle}的${way.modeWords}已停办，一分钟内全部生效`)
  }

  return (
    <ConfirmAction
      option={{ label: '停办', danger: true, needsCode: true }}
      busy={busy}
      problem={problem}
      complete={reason.trim().length >= shortest}
      onConfirm={code => void close(code ?? '')}
      onCancel={onClose}
    >
      <div className="confirm-words">
        <p>
          {way.itemTitle}·{way.modeWords}
        </p>
        <p className="warned">
          {way.mode === 'online'
            ? '停办后，小程序里这件业务改为“窗口办理”，不能再提交。'
            : '停办后，别的中心的窗口不能再用这种方式收件；已经寄来的请求由联络人退回。'}
        </p>
        <p className="quiet">已经在办的照常办完。随时可以恢复。</p>
        <Labelled id="close-reason" label="原因" required hint={`至少${shortest}个字，联络人能看到，记入审计`}>
          <Input
            id="close-reason"
            {...counted(100)}
            autoComplete="off"
            value={reason}
            onChange={event => setReason(event.target.value)}
          />
        </Labelled>
      </div>
    </ConfirmAction>
  )
}
