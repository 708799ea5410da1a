import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { Reply } from '../cloud'
import { CodeInput } from '../parts/code-input'
import { ConfirmAction } from '../parts/confirm-action'
import { ProblemAlert } from '../parts/problem-alert'
import { randomKey } from '../parts/random-key'
import { useSend } from '../parts/use-send'

interface Props {
  standing: Reply<'show-standing'>
  onDone: (words: string) => void
}

/** 代办撤回: whoever reads out the code sent to the phone of the case is the applicant, or holds their phone. */
export function WithdrawOnCall({ standing, onDone }: Props) {
  const cache = useQueryClient()
  const { card, version, applicant } = standing
  const [code, setCode] = useState('')
  const [sentTo, setSentTo] = useState<string>()
  const [asking, setAsking] = useState(false)
  // Sent again because no answer came, it is the same wish.
  const key = useRef(randomKey())
  const sending = useSend('send-call-code')
  const withdrawing = useSend('withdraw-on-call')

  async function sendCode(): Promise<void> {
    const sent = await sending.send({ application: card.id })
    if (sent) setSentTo(sent.sentTo)
  }

  async function withdraw(): Promise<void> {
    const reply = await withdrawing.send({ application: card.id, version, key: key.current, smsCode: code })
    setAsking(false)
    if (!reply) return
    cache.setQueryData(['standing', card.id], reply)
    onDone('已替申请人撤回，申请人会收到通知')
  }

  return (
    <section className="window-card" aria-labelledby="withdraw-on-call">
      <h2 id="withdraw-on-call">替申请人撤回</h2>
      <p className="quiet">先给办件留的手机发验证码，请来电的人念出来；念不出的不能替他办。</p>
      <div className="window-line">
        <Button loading={sending.busy} onClick={() => void sendCode()}>
          {sentTo ? '再发一次' : '发验证码'}
        </Button>
        <span className="quiet" role="status">
          {sentTo && `已发到${sentTo}，5分钟内有效`}
        </span>
      </div>
      {sending.problem && <ProblemAlert problem={sending.problem} />}
      {sentTo && (
        <>
          <CodeInput label="短信验证码" value={code} onChange={setCode} />
          {withdrawing.problem && <ProblemAlert problem={withdrawing.problem} />}
          <Button danger disabled={code.length !== 6} onClick={() => setAsking(true)}>
            撤回这件申请
          </Button>
        </>
      )}
      <ConfirmAction
        option={asking ? { label: '撤回', danger: true, needsCode: false } : undefined}
        busy={withdrawing.busy}
        problem={undefined}
        complete
        onConfirm={() => void withdraw()}
        onCancel={() => setAsking(false)}
      >
        <p className="confirm-words">
          {applicant}的{card.title}（{card.number}）撤回后就不办了，要办得重新申请。请再问一遍来电的人。
        </p>
      </ConfirmAction>
    </section>
  )
}
