import { Text, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { ApplicationId, CentreCode } from '../../core/domain/values/ids'
import { askLogIn } from '../ask/ask-log-in'
import { canCheckFace, runFaceCheck } from '../phone'
import { useProblem } from '../use-problem'
import { Button } from './button'
import { Choice } from './choice'
import { FaceConsent } from './face-consent'
import { ProblemNotice } from './problem-notice'
import { Sheet } from './sheet'
import { SmsCodeField } from './sms-code-field'
import { WindowCode } from './window-code'

/** Confirms once more that it is the person, for this application only: by face, or by a code to the phone on file. */
export function StepUp(props: {
  centre: CentreCode
  application: ApplicationId
  onDone(stepUp: string): void
  onClose(): void
}) {
  const { centre, application } = props
  const [way, setWay] = useState<'face' | 'sms' | 'window'>('face')
  const [consenting, setConsenting] = useState(false)
  const [busy, setBusy] = useState(false)
  const form = useProblem()
  const smsCode = useRef('')

  const byFace = async (faceNotice: string) => {
    if (busy) return
    setBusy(true)
    if (!(await canCheckFace())) {
      setBusy(false)
      setConsenting(false)
      setWay('sms')
      return form.show({
        code: 'face.unsupported',
        title: '这部手机用不了人脸核身。',
        remedy: '请改用短信验证码确认。',
      })
    }
    const begun = await askLogIn('start-face', { centre, purpose: 'step-up', faceNotice, application })
    if (!begun.ok) {
      setBusy(false)
      setConsenting(false)
      return form.show(begun.problem)
    }
    await runFaceCheck(begun.body.verifyId)
    const outcome = await askLogIn('finish-face', { outSeqNo: begun.body.outSeqNo })
    setBusy(false)
    setConsenting(false)
    if (outcome.ok && outcome.body.stepUp) return props.onDone(outcome.body.stepUp)
    if (!outcome.ok) form.show(outcome.problem)
  }
  const bySms = async () => {
    if (busy) return
    setBusy(true)
    const outcome = await askLogIn('step-up-with-sms', { smsCode: smsCode.current, application })
    setBusy(false)
    if (outcome.ok) return props.onDone(outcome.body.stepUp)
    form.show(outcome.problem)
  }

  if (consenting) {
    return (
      <FaceConsent
        centre={centre}
        purpose="确认"
        busy={busy}
        onAgree={version => void byFace(version)}
        onRefuse={() => {
          setConsenting(false)
          setWay('sms')
        }}
        onClose={() => setConsenting(false)}
      />
    )
  }
  return (
    <Sheet id="step-up" title="再确认一次是您本人" onClose={busy ? undefined : props.onClose}>
      <Text className="ink2 block">钱打出后不能恢复，所以提交前要确认。</Text>
      <View className="stack-3" ariaRole="radiogroup" ariaLabel="确认方式">
        <Choice id="step-up-face" compact words="刷脸" on={way === 'face'} onTap={() => setWay('face')} />
        <Choice id="step-up-sms" compact words="短信验证码" on={way === 'sms'} onTap={() => setWay('sms')} />
        <Choice id="step-up-window" compact words="到窗口核对" on={way === 'window'} onTap={() => setWay('window')} />
      </View>
      {way === 'sms' && (
        <SmsCodeField
          id="step-up-code"
          problem={form.at('smsCode')}
          onInput={value => {
            smsCode.current = value.trim()
            form.touch('smsCode')
          }}
          request={() => ({ centre, purpose: 'step-up' })}
          onProblem={form.show}
          onSent={() => form.show(undefined)}
        />
      )}
      {way === 'window' && <WindowCode application={application} onConfirmed={props.onDone} />}
      <ProblemNotice problem={form.problem} />
      <View className="stack-2">
        {way !== 'window' && (
          <Button
            id="step-up-go"
            words={busy ? '正在确认' : way === 'face' ? '开始刷脸' : '确认'}
            disabled={busy}
            onTap={() => (way === 'face' ? setConsenting(true) : void bySms())}
          />
        )}
        <Button id="step-up-close" kind="text" words="先不提交" disabled={busy} onTap={props.onClose} />
      </View>
    </Sheet>
  )
}
