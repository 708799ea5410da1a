import { useRef, useState } from 'react'
import type { Problem } from '../../../core/domain/problem/problem'
import { askLogIn } from '../../ask/ask-log-in'
import { Button } from '../../components/button'
import { FaceConsent } from '../../components/face-consent'
import { Head } from '../../components/head'
import { Page } from '../../components/page'
import { ProblemNotice } from '../../components/problem-notice'
import { TextField } from '../../components/text-field'
import { finishLogIn } from '../../finish-log-in'
import { goInstead } from '../../go'
import { canCheckFace, runFaceCheck } from '../../phone'
import { agreedUserNotice } from '../../state/agreed'
import { centre } from '../../state/centre'
import { useProblem } from '../../use-problem'
import { FaceFailed } from './face-failed'

export default function ProveByFace() {
  const code = centre.use()?.code
  const typed = useRef({ name: '', idNumber: '' })
  const form = useProblem()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<Problem>()
  /** A check begun and not finished can be gone on with. */
  const begun = useRef<{ outSeqNo: string; verifyId: string }>()

  const consentNext = () => {
    const fields = []
    if (!typed.current.name.trim()) fields.push({ path: 'name', message: '请填姓名' })
    if (!typed.current.idNumber.trim()) fields.push({ path: 'idNumber', message: '请填身份证号码' })
    form.show(
      fields.length
        ? { code: 'request.fields-wrong', title: '还没有填完。', remedy: '请看标红的地方。', fields }
        : undefined,
    )
    if (!fields.length) setAsking(true)
  }

  const finish = async (check: { outSeqNo: string; verifyId: string }) => {
    await runFaceCheck(check.verifyId)
    // Whatever the phone was told, the cloud asks WeChat.
    const outcome = await askLogIn('finish-face', { outSeqNo: check.outSeqNo })
    setBusy(false)
    if (outcome.ok && outcome.body.session) return finishLogIn(outcome.body.session)
    if (!outcome.ok) {
      if (outcome.problem.code !== 'face.not-finished') begun.current = undefined
      setFailed(outcome.problem)
    }
  }

  const start = async (faceNotice: string) => {
    if (!code || busy) return
    setBusy(true)
    if (begun.current) return finish(begun.current)
    if (!(await canCheckFace())) {
      setBusy(false)
      setAsking(false)
      return setFailed({
        code: 'face.unsupported',
        title: '这部手机用不了人脸核身。',
        remedy: '请改用密码或短信登录，或换一部手机。',
      })
    }
    const outcome = await askLogIn('start-face', {
      centre: code,
      purpose: 'log-in',
      name: typed.current.name.trim(),
      idNumber: typed.current.idNumber.trim(),
      userNotice: agreedUserNotice.get(),
      faceNotice,
    })
    setAsking(false)
    if (!outcome.ok) {
      setBusy(false)
      return outcome.problem.code.startsWith('face.') ? setFailed(outcome.problem) : form.show(outcome.problem)
    }
    begun.current = outcome.body
    await finish(outcome.body)
  }

  if (failed) {
    return (
      <FaceFailed
        problem={failed}
        busy={busy}
        onAgain={() => {
          setFailed(undefined)
          setAsking(true)
        }}
      />
    )
  }
  return (
    <Page
      dock={<Button id="face-next" words="下一步" onTap={consentNext} />}
      over={
        asking &&
        code && (
          <FaceConsent
            centre={code}
            purpose="登录"
            busy={busy}
            onAgree={version => void start(version)}
            onRefuse={() => goInstead('proveByPassword')}
            onClose={() => setAsking(false)}
          />
        )
      }
    >
      <Head title="填写您的姓名和身份证号" line="刷脸只认居民身份证。拿别的证件，请用密码或短信，或到窗口核对。" />
      <TextField
        id="face-name"
        label="姓名"
        initial={typed.current.name}
        maxLength={60}
        problem={form.at('name')}
        onInput={value => {
          typed.current.name = value
          form.touch('name')
        }}
      />
      <TextField
        id="face-id-number"
        label="身份证号"
        kind="idcard"
        initial={typed.current.idNumber}
        maxLength={30}
        problem={form.at('idNumber')}
        onInput={value => {
          typed.current.idNumber = value
          form.touch('idNumber')
        }}
      />
      <ProblemNotice problem={form.problem} />
    </Page>
  )
}
