import { ConfirmAction } from '../parts/confirm-action'
import { InFours } from '../parts/in-fours'
import { useReturnFocus } from '../parts/use-return-focus'
import { useSend } from '../parts/use-send'
import { ShortPrint } from './short-print'

interface Props {
  fingerprint: string
  /** The seal in use until now. */
  before: string | undefined
  onClose: () => void
  onDone: (words: string) => void
}

/** 同意换章, the second of two administrators. */
export function ApproveSealDialogue({ fingerprint, before, onClose, onDone }: Props) {
  const { busy, problem, send } = useSend('approve-seal-key')
  useReturnFocus()

  async function approve(code: string): Promise<void> {
    if (await send({ fingerprint, code })) onDone('已换章，从现在起只用新印章')
  }

  return (
    <ConfirmAction
      option={{ label: '同意换章', danger: true, needsCode: true }}
      busy={busy}
      problem={problem}
      complete
      onConfirm={code => void approve(code ?? '')}
      onCancel={onClose}
    >
      <div className="confirm-words">
        <p>请和签发机构给的指纹逐组核对：</p>
        <InFours text={fingerprint} />
        <p className="warned">
          同意后马上只用这枚印章，
          {before ? (
            <>
              原来的（
              <ShortPrint print={before} />
              ）不再使用。
            </>
          ) : (
            '别的都不再使用。'
          )}
          系统里还没换上新印章的，文书会盖不出来。
        </p>
        <p className="quiet">以前盖过的文书照常有效，照常可查。</p>
      </div>
    </ConfirmAction>
  )
}
