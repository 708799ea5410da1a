import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { beijing } from '../../core/domain/calendar/beijing'
import type { Problem } from '../../core/domain/problem/problem'
import type { ApplicationId } from '../../core/domain/values/ids'
import { askProof } from '../ask/ask-proof'
import { useAskWhileShown } from '../ask-while-shown'
import { Button } from './button'
import { ProblemNotice } from './problem-notice'
import { ShownCode } from './shown-code'

/** 核对码 for one draft or case; goes on by itself once the clerk has compared the identity card. */
export function WindowCode({
  application,
  onConfirmed,
}: {
  application: ApplicationId
  onConfirmed(stepUp: string): void
}) {
  const [shown, setShown] = useState<{ code: string; until: string }>()
  const [problem, setProblem] = useState<Problem>()

  const begin = async () => {
    const outcome = await askProof('show-window-code', { application })
    setProblem(outcome.ok ? undefined : outcome.problem)
    if (outcome.ok) setShown({ code: outcome.body.code, until: beijing(outcome.body.expiresAt).time })
  }
  useAskWhileShown(shown?.code, async code => {
    const outcome = await askProof('ask-window-code', { application, code })
    if (!outcome.ok) return 'waiting'
    if (outcome.body.stepUp) onConfirmed(outcome.body.stepUp)
    else if (outcome.body.state === 'shown') return 'waiting'
    else setShown(undefined)
    return 'done'
  })

  if (shown) return <ShownCode {...shown} after="窗口核对后，这里会自动往下走。" />
  return (
    <View className="stack-2">
      <Text className="ink2 block">刷不了脸，也收不到短信，可以带身份证原件到窗口核对。填好的内容都在。</Text>
      <ProblemNotice problem={problem} />
      <Button id="show-window-code" words="显示核对码" onTap={() => void begin()} />
    </View>
  )
}
