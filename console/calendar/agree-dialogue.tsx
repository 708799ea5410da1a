import { useQueryClient } from '@tanstack/react-query'
import type { Instant } from '../../core/domain/values/instant'
import { ConfirmAction } from '../parts/confirm-action'
import { useReturnFocus } from '../parts/use-return-focus'
import { useSend } from '../parts/use-send'

interface Props {
  year: number
  at: Instant
  onClose: () => void
  onDone: (words: string) => void
}

/** 同意采用, by the second of two administrators. */
export function AgreeDialogue({ year, at, onClose, onDone }: Props) {
  const cache = useQueryClient()
  const { busy, problem, send } = useSend('agree-calendar')
  useReturnFocus()

  async function agree(code: string): Promise<void> {
    const reply = await send({ year, at, code })
    if (!reply) return
    onClose()
    cache.setQueryData(['calendars'], reply)
    onDone(`${year}年的工作日历已采用，一分钟内全部生效`)
  }

  return (
    <ConfirmAction
      option={{ label: '同意采用', danger: false, needsCode: true }}
      busy={busy}
      problem={problem}
      complete
      onConfirm={code => void agree(code ?? '')}
      onCancel={onClose}
    >
      <div className="confirm-words">
        <p>请确认每个“休”和“班”都与放假通知一致。</p>
        <p className="quiet">采用以后，本中心新起算的办理期限按这份日历算；已经算出的期限不变。</p>
      </div>
    </ConfirmAction>
  )
}
