import { Button, Input, Segmented } from 'antd'
import { type FormEvent, useState } from 'react'
import type { CallProof } from '../../core/contract/staff/hotline'
import type { ApplicationId } from '../../core/domain/values/ids'
import { CodeInput } from '../parts/code-input'
import { Labelled } from '../parts/labelled'
import { ProblemAlert } from '../parts/problem-alert'
import { useSend } from '../parts/use-send'

interface Props {
  application: ApplicationId
  busy: boolean
  onProof: (proof: CallProof) => void
}

type Way = CallProof['by']
const ways: readonly { value: Way; label: string }[] = [
  { value: 'number', label: '念回执编号' },
  { value: 'code', label: '念验证码' },
  { value: 'call-back', label: '按登记手机回拨' },
]

/** 核对来电人: before anything is told. A name and an identity number are known to many; the receipt and the phone are not. */
export function CallerCheck({ application, busy, onProof }: Props) {
  const [by, setBy] = useState<Way>('number')
  const [text, setText] = useState('')
  const [sentTo, setSentTo] = useState<string>()
  const sending = useSend('send-call-code')

  async function sendCode(): Promise<void> {
    const sent = await sending.send({ application })
    if (sent) setSentTo(sent.sentTo)
  }

  function check(event: FormEvent): void {
    event.preventDefault()
    if (by === 'number') onProof({ by, number: text })
    else if (by === 'code') onProof({ by, smsCode: text })
    else onProof({ by, phone: text })
  }

  return (
    <form className="window-card" aria-labelledby="caller-check" onSubmit={check}>
      <h2 id="caller-check">先核对来电的人</h2>
      <p className="quiet">只知道姓名、证件号码的，不能告诉办到哪一步。下面三样核对一样就行。</p>
      <Segmented<Way>
        options={[...ways]}
        value={by}
        onChange={way => {
          setBy(way)
          setText('')
        }}
      />
      {by === 'number' && (
        <Labelled id="caller-number" label="受理回执上的申请编号或协同编号" required>
          <Input id="caller-number" value={text} onChange={event => setText(event.target.value)} />
        </Labelled>
      )}
      {by === 'code' && (
        <>
          <div className="window-line">
            <Button loading={sending.busy} onClick={() => void sendCode()}>
              {sentTo ? '再发一次' : '发验证码'}
            </Button>
            <span className="quiet" role="status">
              {sentTo && `已发到${sentTo}，5分钟内有效`}
            </span>
          </div>
          {sending.problem && <ProblemAlert problem={sending.problem} />}
          {sentTo && <CodeInput label="短信验证码" value={text} onChange={setText} />}
        </>
      )}
      {by === 'call-back' && (
        <Labelled id="caller-phone" label="回拨的手机号" hint="请来电的人说出登记的手机号，挂断，拨通后再填" required>
          <Input id="caller-phone" value={text} onChange={event => setText(event.target.value)} />
        </Labelled>
      )}
      <Button type="primary" htmlType="submit" loading={busy} disabled={text.trim() === ''}>
        核对
      </Button>
    </form>
  )
}
