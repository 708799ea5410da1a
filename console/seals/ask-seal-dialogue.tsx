import { Input } from 'antd'
import { useState } from 'react'
import { ConfirmAction } from '../parts/confirm-action'
import { counted } from '../parts/counted'
import { Labelled, saysProblem } from '../parts/labelled'
import { useReturnFocus } from '../parts/use-return-focus'
import { useSend } from '../parts/use-send'

interface Props {
  onClose: () => void
  onDone: (words: string) => void
}

/** Tools print a fingerprint in capitals and with colons. */
const plain = (typed: string) => typed.normalize('NFKC').replace(/[\s:]/g, '').toLowerCase()

/** 申请换章, the first of two administrators. */
export function AskSealDialogue({ onClose, onDone }: Props) {
  const [typed, setTyped] = useState('')
  const [left, setLeft] = useState(false)
  const { busy, problem, send } = useSend('ask-seal-key')
  useReturnFocus()
  const fingerprint = plain(typed)
  const whole = /^[0-9a-f]{64}$/.test(fingerprint)
  const wrong = left && typed && !whole ? `指纹是64位十六进制，现在是${fingerprint.length}位` : undefined

  async function apply(code: string): Promise<void> {
    if (await send({ fingerprint, code })) onDone('已申请换章，请另一位管理员核对指纹后同意')
  }

  return (
    <ConfirmAction
      option={{ label: '申请换章', danger: false, needsCode: true }}
      busy={busy}
      problem={problem}
      complete={whole}
      onConfirm={code => void apply(code ?? '')}
      onCancel={onClose}
    >
      <div className="confirm-words">
        <p className="quiet">另一位管理员同意以前，仍用现在的印章。</p>
        <Labelled
          id="seal-print"
          label="新印章证书的SHA-256指纹"
          required
          hint="冒号、空格、大小写都可以"
          problem={wrong}
        >
          <Input.TextArea
            id="seal-print"
            className="seal-print"
            autoFocus
            autoSize={{ minRows: 2, maxRows: 4 }}
            {...counted(200)}
            {...saysProblem('seal-print', wrong)}
            value={typed}
            onChange={event => setTyped(event.target.value)}
            onBlur={() => setLeft(true)}
          />
        </Labelled>
      </div>
    </ConfirmAction>
  )
}
