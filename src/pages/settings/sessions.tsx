import { Text, View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import type { Problem } from '../../../core/domain/problem/problem'
import { askProof } from '../../ask/ask-proof'
import { askSettings } from '../../ask/ask-settings'
import { Button } from '../../components/button'
import { Head } from '../../components/head'
import { Loaded } from '../../components/loaded'
import { Page } from '../../components/page'
import { ProblemNotice } from '../../components/problem-notice'
import { SectionTitle } from '../../components/section-title'
import { Tag } from '../../components/tag'
import { askYesNo } from '../../phone'
import { useHotline } from '../../state/hotline'
import { useAnswer } from '../../use-answer'
import { BoundPhone } from './bound-phone'

export default function Sessions() {
  const number = useHotline()
  const answer = useAnswer(askSettings, 'show-me', {})
  const [problem, setProblem] = useState<Problem>()
  usePullDownRefresh(() => void answer.again().finally(() => Taro.stopPullDownRefresh()))
  const end = async (id: string) => {
    if (
      !(await askYesNo({
        title: '让这台手机退出？',
        content: '那台手机要重新核对本人才能再登录。',
        yes: '让它退出',
        no: '留着',
      }))
    )
      return
    const outcome = await askSettings('end-session', { id })
    setProblem(outcome.ok ? undefined : outcome.problem)
    void answer.again()
  }
  const unbind = async (id: string) => {
    const agreed = await askYesNo({
      title: '解除这台手机的绑定？',
      content: '它会马上退出。以后再登录，12小时内不能用短信确认办钱的事。',
      yes: '解除绑定',
      no: '留着',
    })
    if (!agreed) return
    const outcome = await askProof('unbind-phone', { id })
    setProblem(outcome.ok ? undefined : outcome.problem)
    void answer.again()
  }
  return (
    <Page>
      <Head title="登录过的手机" line={`看到不是您的，让它退出，再打${number}。`} />
      <ProblemNotice problem={problem} />
      <Loaded of={answer}>
        {({ phones, sessions }) => (
          <>
            <SectionTitle title="绑定的手机" />
            {phones.map(each => (
              <BoundPhone key={each.id} phone={each} onUnbind={() => void unbind(each.id)} />
            ))}
            <SectionTitle title="现在登录着" />
            {sessions.map(each => (
              <View className="card stack-2" key={each.id} id={`session-${each.id}`}>
                <Text className="h2">{each.words}</Text>
                {each.current && (
                  <View className="line">
                    <Tag words="现在用的" tone="ok" />
                  </View>
                )}
                {!each.current && (
                  <Button
                    id={`session-end-${each.id}`}
                    kind="second"
                    small
                    words="让它退出"
                    onTap={() => void end(each.id)}
                  />
                )}
              </View>
            ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}
