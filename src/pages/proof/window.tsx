import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import type { logInMessages } from '../../../core/contract/depositor/log-in'
import type { ReplyOf } from '../../../core/contract/door'
import { beijing } from '../../../core/domain/calendar/beijing'
import { askLogIn } from '../../ask/ask-log-in'
import { useAskWhileShown } from '../../ask-while-shown'
import { Button } from '../../components/button'
import { Head } from '../../components/head'
import { Numbered } from '../../components/numbered'
import { Page } from '../../components/page'
import { ShownCode } from '../../components/shown-code'
import { finishLogIn } from '../../finish-log-in'
import { goBack } from '../../go'
import { agreedUserNotice } from '../../state/agreed'
import { centre } from '../../state/centre'
import { useProblem } from '../../use-problem'
import { WindowEnded, type WindowEnding } from './window-ended'
import { type TypedIdentity, WindowForm } from './window-form'

type Answer = ReplyOf<typeof logInMessages, 'ask-log-in-code'>

const endingOf = ({ state, refusal }: Answer): WindowEnding | undefined =>
  state === 'expired' ? 'expired' : state === 'refused' ? (refusal ?? 'document') : undefined

/** 到窗口核对, before any log-in: a code is shown; a clerk compares the identity card, and the phone goes on by itself. */
export default function ProveAtWindow() {
  const chosen = centre.use()
  const typed = useRef<TypedIdentity>({ name: '', idNumber: '', idType: 'resident-id' })
  const form = useProblem()
  const [busy, setBusy] = useState(false)
  const [shown, setShown] = useState<{ code: string; until: string }>()
  const [ending, setEnding] = useState<WindowEnding>()

  const begin = async () => {
    if (!chosen || busy) return
    setBusy(true)
    const { name, idNumber, idType } = typed.current
    const outcome = await askLogIn('show-log-in-code', {
      centre: chosen.code,
      name,
      idNumber,
      ...(idType === 'resident-id' ? {} : { idType }),
      userNotice: agreedUserNotice.get(),
    })
    setBusy(false)
    setEnding(undefined)
    form.show(outcome.ok ? undefined : outcome.problem)
    if (!outcome.ok) return
    setShown({ code: outcome.body.code, until: beijing(outcome.body.expiresAt).time })
    // The form may have been scrolled down; the code must stand in sight.
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  useAskWhileShown(shown?.code, async code => {
    const outcome = await askLogIn('ask-log-in-code', { code })
    if (!outcome.ok || outcome.body.state === 'waiting') return 'waiting'
    if (outcome.body.session) finishLogIn(outcome.body.session)
    else {
      setShown(undefined)
      setEnding(endingOf(outcome.body))
    }
    return 'done'
  })

  if (ending) return <WindowEnded ending={ending} busy={busy} onAgain={() => setEnding(undefined)} onSame={begin} />
  if (!shown) return <WindowForm typed={typed.current} form={form} busy={busy} onNext={() => void begin()} />
  return (
    <Page dock={<Button id="window-back" kind="text" words="不核对了，改用别的方式" onTap={goBack} />}>
      <Head title="等窗口核对" />
      <ShownCode {...shown} after="核对好了会自动登录，请别关这一页。" />
      <View className="card stack-3">
        <Text className="h2">在窗口这样做</Text>
        <Numbered lines={['说“手机登录，核对身份”', '念出上面的8位核对码', '把身份证原件交给工作人员看']} />
      </View>
    </Page>
  )
}
