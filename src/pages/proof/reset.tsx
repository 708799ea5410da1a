import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { bareMobilePhone } from '../../../core/domain/values/mobile-phone'
import { askLogIn } from '../../ask/ask-log-in'
import { Button } from '../../components/button'
import { Captcha } from '../../components/captcha'
import { Head } from '../../components/head'
import { Page } from '../../components/page'
import { ProblemNotice } from '../../components/problem-notice'
import { SmsCodeField } from '../../components/sms-code-field'
import { TextField } from '../../components/text-field'
import { finishLogIn } from '../../finish-log-in'
import { centre } from '../../state/centre'
import { useProblem } from '../../use-problem'
import { sameTwice } from './same-twice'

export default function ResetPassword() {
  const code = centre.use()?.code
  const [turn, setTurn] = useState(0)
  const [busy, setBusy] = useState(false)
  const form = useProblem()
  const typed = useRef({ phone: '', smsCode: '', password: '', again: '' })
  const captcha = useRef<{ id: string; answer: string }>()
  const keep = (field: keyof typeof typed.current) => (value: string) => {
    typed.current[field] = value.trim()
    form.touch(field)
  }
  const submit = async () => {
    const { again, ...said } = typed.current
    const differs = sameTwice(said.password, again)
    if (differs) return form.show(differs)
    if (!code || busy) return
    setBusy(true)
    const outcome = await askLogIn('reset-password', { centre: code, ...said })
    setBusy(false)
    if (outcome.ok) return finishLogIn(outcome.body.session)
    form.show(outcome.problem)
  }
  return (
    <Page
      dock={
        <Button
          id="reset-submit"
          words={busy ? '正在重设' : '重设并登录'}
          disabled={busy}
          onTap={() => void submit()}
        />
      }
    >
      <Head title="用短信重设密码" line="短信发到办公积金时留的手机号。" />
      <View className="card stack-4">
        <TextField
          id="reset-phone"
          label="手机号"
          kind="number"
          tidy={bareMobilePhone}
          maxLength={11}
          problem={form.at('phone')}
          onInput={keep('phone')}
        />
        <Captcha
          id="captcha"
          turn={turn}
          problem={form.at('captcha.answer', 'captcha')}
          onChange={value => {
            captcha.current = value
          }}
        />
        <SmsCodeField
          id="sms-code"
          problem={form.at('smsCode')}
          onInput={keep('smsCode')}
          request={() =>
            code && {
              centre: code,
              purpose: 'reset',
              phone: typed.current.phone,
              captcha: captcha.current ?? { id: '', answer: '' },
            }
          }
          onProblem={problem => {
            form.show(problem)
            if (problem.code !== 'request.fields-wrong') setTurn(turn + 1)
          }}
          onSent={() => form.show(undefined)}
        />
        <TextField
          id="reset-password"
          label="新的六位数字密码"
          note="不要用生日、连号"
          kind="number"
          secret
          maxLength={6}
          problem={form.at('password')}
          onInput={keep('password')}
        />
        <TextField
          id="reset-password-again"
          label="再填一遍"
          kind="number"
          secret
          maxLength={6}
          problem={form.at('again')}
          onInput={keep('again')}
        />
      </View>
      <ProblemNotice problem={form.problem} />
    </Page>
  )
}
