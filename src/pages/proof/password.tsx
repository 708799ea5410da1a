import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { bareMobilePhone } from '../../../core/domain/values/mobile-phone'
import { askLogIn } from '../../ask/ask-log-in'
import { Button } from '../../components/button'
import { Captcha } from '../../components/captcha'
import { Head } from '../../components/head'
import { Link } from '../../components/link'
import { Page } from '../../components/page'
import { ProblemNotice } from '../../components/problem-notice'
import { Segments } from '../../components/segments'
import { SmsCodeField } from '../../components/sms-code-field'
import { TextField } from '../../components/text-field'
import { finishLogIn } from '../../finish-log-in'
import { go } from '../../go'
import { centre } from '../../state/centre'
import { useProblem } from '../../use-problem'

export default function ProveByPassword() {
  const code = centre.use()?.code
  const [way, setWay] = useState('password')
  const [turn, setTurn] = useState(0)
  const [busy, setBusy] = useState(false)
  const form = useProblem()
  const typed = useRef({ account: '', password: '', phone: '', smsCode: '' })
  const captcha = useRef<{ id: string; answer: string }>()
  const keep = (field: keyof typeof typed.current) => (value: string) => {
    typed.current[field] = value.trim()
    form.touch(field)
  }
  const submit = async () => {
    if (!code || busy) return
    setBusy(true)
    const { account, password, phone, smsCode } = typed.current
    const outcome =
      way === 'password'
        ? await askLogIn('log-in-with-password', {
            centre: code,
            account,
            password,
            captcha: captcha.current ?? { id: '', answer: '' },
          })
        : await askLogIn('log-in-with-sms', { centre: code, phone, smsCode })
    setBusy(false)
    if (outcome.ok) return finishLogIn(outcome.body.session)
    form.show(outcome.problem)
    // A picture counts once, right or wrong; a form that never left the phone did not spend it.
    if (way === 'password' && outcome.problem.code !== 'request.fields-wrong') setTurn(turn + 1)
  }
  return (
    <Page
      dock={
        <Button id="password-log-in" words={busy ? '正在登录' : '登录'} disabled={busy} onTap={() => void submit()} />
      }
    >
      <Head title="用密码或短信登录" line="不用刷脸，效果一样。" />
      <Segments
        id="way"
        label="登录方式"
        segments={[
          { key: 'password', words: '密码' },
          { key: 'sms', words: '短信' },
        ]}
        on={way}
        onPick={key => {
          form.show(undefined)
          captcha.current = undefined
          setWay(key)
        }}
      />
      <View className="card stack-4" key={way}>
        {way === 'password' ? (
          <>
            <TextField
              id="account"
              label="证件号或手机号"
              initial={typed.current.account}
              maxLength={30}
              problem={form.at('account')}
              onInput={keep('account')}
            />
            <TextField
              id="password"
              label="六位数字密码"
              kind="number"
              secret
              maxLength={6}
              problem={form.at('password')}
              onInput={keep('password')}
            />
            <Captcha
              id="captcha"
              turn={turn}
              problem={form.at('captcha.answer', 'captcha')}
              onChange={value => {
                captcha.current = value
                if (value?.answer) form.touch('captcha.answer', 'captcha')
              }}
            />
          </>
        ) : (
          <>
            <TextField
              id="phone"
              label="手机号"
              note="办公积金时留的"
              kind="number"
              tidy={bareMobilePhone}
              initial={typed.current.phone}
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
                  purpose: 'log-in',
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
          </>
        )}
      </View>
      <ProblemNotice problem={form.problem} />
      <View className="between">
        <Link id="to-register" words="第一次用？去注册" onTap={() => go('register')} />
        <Link id="to-reset" words="忘记密码" onTap={() => go('resetPassword')} />
      </View>
    </Page>
  )
}
