import { Text, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { beijing } from '../../core/domain/calendar/beijing'
import type { Problem } from '../../core/domain/problem/problem'
import type { ApplicationId } from '../../core/domain/values/ids'
import { askProof } from '../ask/ask-proof'
import { Button } from './button'
import { ProblemNotice } from './problem-notice'

/** How often the phone asks whether the clerk has confirmed. */
const askEveryMs = 3000

type Shown = { code: string; until: string }

/** 核对码, read out or shown at a window; goes on by itself once the clerk has compared the identity card. */
export function WindowCode({
  application,
  onConfirmed,
}: {
  application: ApplicationId
  onConfirmed(stepUp: string): void
}) {
  const [shown, setShown] = useState<Shown>()
  const [problem, setProblem] = useState<Problem>()
  const done = useRef(onConfirmed)
  done.current = onConfirmed

  const begin = async () => {
    const outcome = await askProof('show-window-code', { application })
    setProblem(outcome.ok ? undefined : outcome.problem)
    if (outcome.ok) setShown({ code: outcome.body.code, until: beijing(outcome.body.expiresAt).time })
  }

  useEffect(() => {
    if (!shown) return
    let timer: ReturnType<typeof setTimeout>
    let gone = false
    const ask = async () => {
      const outcome = await askProof('ask-window-code', { application, code: shown.code })
      if (gone) return
      if (outcome.ok && outcome.body.stepUp) return done.current(outcome.body.stepUp)
      if (outcome.ok && outcome.body.state === 'over') return setShown(undefined)
      timer = setTimeout(() => void ask(), askEveryMs)
    }
    timer = setTimeout(() => void ask(), askEveryMs)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [shown, application])

  if (!shown)
    return (
      <View className="stack-2">
        <Text className="ink2 block">刷不了脸，也收不到短信，可以带证件原件到窗口核对。填好的内容都在。</Text>
        <ProblemNotice problem={problem} />
        <Button id="show-window-code" words="显示核对码" onTap={() => void begin()} />
      </View>
    )
  const spoken = `${shown.code.slice(0, 4)} ${shown.code.slice(4)}`
  return (
    <View className="card sunk stack-2" ariaRole="status">
      <Text className="note block">请把这个核对码给窗口工作人员看</Text>
      <View ariaRole="text" ariaLabel={`核对码 ${[...shown.code].join(' ')}`}>
        <Text id="window-code" className="figure-b block number">
          {spoken}
        </Text>
      </View>
      <Text className="note block">{`${shown.until}前有效。窗口核对后，这里会自动往下走。`}</Text>
    </View>
  )
}
