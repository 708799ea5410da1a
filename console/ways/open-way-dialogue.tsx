import { useQueryClient } from '@tanstack/react-query'
import { ConfirmAction } from '../parts/confirm-action'
import { useReturnFocus } from '../parts/use-return-focus'
import { useSend } from '../parts/use-send'
import type { WayDialogue } from './way-dialogue'

/** 恢复 what was switched off. */
export function OpenWayDialogue({ way, onClose, onDone }: WayDialogue) {
  const cache = useQueryClient()
  const { busy, problem, send } = useSend('open-way')
  useReturnFocus()

  async function open(code: string): Promise<void> {
    const reply = await send({ item: way.item, mode: way.mode, code })
    if (!reply) return
    cache.setQueryData(['ways'], reply)
    onDone(`${way.itemTitle}的${way.modeWords}已恢复，一分钟内全部生效`)
  }

  return (
    <ConfirmAction
      option={{ label: '恢复办理', danger: false, needsCode: true }}
      busy={busy}
      problem={problem}
      complete
      onConfirm={code => void open(code ?? '')}
      onCancel={onClose}
    >
      <div className="confirm-words">
        <p>
          {way.itemTitle}·{way.modeWords}
        </p>
        <p className="quiet">停办原因：{way.closed?.reason}</p>
      </div>
    </ConfirmAction>
  )
}
