import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { RequestOf } from '../../core/contract/door'
import type { Problem } from '../../core/domain/problem/problem'
import { askLogIn } from '../ask/ask-log-in'
import { TextField } from './text-field'
import { useCountdown } from './use-countdown'

/** Six digits from a text message, and the button that sends it, with how long until the next. */
export function SmsCodeField(props: {
  id: string
  request(): RequestOf<DepositorDoor, 'request-sms-code'> | undefined
  problem?: string
  onInput(code: string): void
  onProblem(problem: Problem): void
  onSent?(): void
}) {
  const [left, start] = useCountdown()
  const [busy, setBusy] = useState(false)
  const [sentTo, setSentTo] = useState<string>()
  const send = async () => {
    const request = props.request()
    if (!request || busy || left > 0) return
    setBusy(true)
    const outcome = await askLogIn('request-sms-code', request)
    setBusy(false)
    if (!outcome.ok) return props.onProblem(outcome.problem)
    setSentTo(outcome.body.sentTo)
    start(outcome.body.resendAfter)
    props.onSent?.()
  }
  return (
    <TextField
      id={props.id}
      label="短信验证码"
      kind="number"
      maxLength={6}
      problem={props.problem}
      good={sentTo && left > 0 ? `已发到${sentTo}` : undefined}
      help={sentTo ? `已发到${sentTo}。没收到可以再发一次。` : undefined}
      onInput={props.onInput}
      action={
        <View
          id={`${props.id}-send`}
          className={`act${left > 0 ? ' off' : ''}`}
          ariaRole="button"
          ariaLabel={left > 0 ? `${left}秒后可以再发` : '发送验证码'}
          ariaDisabled={left > 0 ? 'true' : 'false'}
          onClick={() => void send()}
        >
          <Text className="num">
            {busy ? '正在发' : left > 0 ? `${left}秒后再发` : sentTo ? '再发一次' : '发送验证码'}
          </Text>
        </View>
      }
    />
  )
}
