import { Text, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { type IdentityDocumentKind, numberLabel } from '../../../core/domain/values/identity-document-kind'
import { bareMobilePhone } from '../../../core/domain/values/mobile-phone'
import { askHome } from '../../ask/ask-home'
import { askLogIn } from '../../ask/ask-log-in'
import { Button } from '../../components/button'
import { Captcha } from '../../components/captcha'
import { Check } from '../../components/check'
import { DocumentKindField, keyboardOf } from '../../components/document-kind-field'
import { Loaded } from '../../components/loaded'
import { Page } from '../../components/page'
import { ProblemNotice } from '../../components/problem-notice'
import { SmsCodeField } from '../../components/sms-code-field'
import { Steps } from '../../components/steps'
import { TextField } from '../../components/text-field'
import { finishLogIn } from '../../finish-log-in'
import { centre } from '../../state/centre'
import { useAnswer } from '../../use-answer'
import { useProblem } from '../../use-problem'
import { sameTwice } from './same-twice'

const titles = ['先读用户须知', '填写您的信息', '设一个六位数字密码']

export default function Register() {
  const code = centre.use()?.code
  const notice = useAnswer(askHome, 'read-notice', code && { centre: code, notice: 'user' })
  const [step, setStep] = useState(1)
  const [agreed, setAgreed] = useState(false)
  const [turn, setTurn] = useState(0)
  const [busy, setBusy] = useState(false)
  const form = useProblem()
  const typed = useRef({ name: '', idNumber: '', phone: '', smsCode: '', password: '', again: '' })
  const [idType, setIdType] = useState<IdentityDocumentKind>('resident-id')
  const captcha = useRef<{ id: string; answer: string }>()
  const keep = (field: keyof typeof typed.current) => (value: string) => {
    typed.current[field] = value.trim()
    form.touch(field)
  }

  const next = async () => {
    const { again, ...said } = typed.current
    if (step === 1) return setStep(2)
    if (step === 2) {
      const missing = (
        [
          ['name', '请填姓名'],
          ['idNumber', '请填证件号码'],
          ['phone', '请填手机号'],
          ['smsCode', '请填短信验证码'],
        ] as const
      )
        .filter(([field]) => !said[field])
        .map(([path, message]) => ({ path, message })) // prettier-ignore
      form.show(
        missing.length
          ? { code: 'request.fields-wrong', title: '还没有填完。', remedy: '请看标红的地方。', fields: missing }
          : undefined,
      )
      return missing.length ? undefined : setStep(3)
    }
    const differs = sameTwice(said.password, again)
    if (differs) return form.show(differs)
    if (!code || !notice.body || busy) return
    setBusy(true)
    const outcome = await askLogIn('register', {
      centre: code,
      ...said,
      ...(idType === 'resident-id' ? {} : { idType }),
      userNotice: notice.body.version,
    })
    setBusy(false)
    if (outcome.ok) return finishLogIn(outcome.body.session)
    form.show(outcome.problem)
    const first = outcome.problem.fields?.[0]?.path
    if (outcome.problem.code !== 'password.weak' && first !== 'password')
      setStep(outcome.problem.code === 'notice.not-read' ? 1 : 2)
  }

  return (
    <Page
      dock={
        <>
          {step === 1 && (
            <Check id="agree-user-notice" on={agreed} label="我已读过，同意用户须知" onTap={() => setAgreed(!agreed)}>
              <Text>我已读过，同意用户须知</Text>
            </Check>
          )}
          <Button
            id="register-next"
            words={step < 3 ? '下一步' : busy ? '正在注册' : '注册并登录'}
            disabled={busy || (step === 1 && (!agreed || !notice.body))}
            onTap={() => void next()}
          />
          {step > 1 && <Button id="register-back" kind="text" words="上一步" onTap={() => setStep(step - 1)} />}
        </>
      }
    >
      <Steps now={step} of={3} title={titles[step - 1] ?? ''} />
      <ProblemNotice problem={form.problem} />
      {step === 1 && (
        <Loaded of={notice}>
          {body => (
            <View className="card stack-2">
              <Text className="h2">{body.title}</Text>
              <Text className="note block">{`${body.version}版`}</Text>
              {body.paragraphs.map(paragraph => (
                <Text className="block ink2" key={paragraph}>
                  {paragraph}
                </Text>
              ))}
            </View>
          )}
        </Loaded>
      )}
      {step === 2 && (
        <View className="card stack-4">
          <TextField
            id="register-name"
            label="姓名"
            initial={typed.current.name}
            maxLength={60}
            problem={form.at('name')}
            onInput={keep('name')}
          />
          <DocumentKindField
            id="register-id-type"
            value={idType}
            onPick={kind => {
              setIdType(kind)
              form.touch('idNumber')
            }}
          />
          <TextField
            key={idType}
            id="register-id-number"
            label={numberLabel(idType)}
            kind={keyboardOf(idType)}
            initial={typed.current.idNumber}
            maxLength={30}
            problem={form.at('idNumber')}
            onInput={keep('idNumber')}
          />
          <TextField
            id="register-phone"
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
                purpose: 'register',
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
        </View>
      )}
      {step === 3 && (
        <View className="card stack-4">
          <TextField
            id="register-password"
            label="六位数字密码"
            note="不要用生日、连号"
            kind="number"
            secret
            maxLength={6}
            problem={form.at('password')}
            onInput={keep('password')}
          />
          <TextField
            id="register-password-again"
            label="再填一遍密码"
            kind="number"
            secret
            maxLength={6}
            problem={form.at('again')}
            onInput={keep('again')}
          />
        </View>
      )}
    </Page>
  )
}
