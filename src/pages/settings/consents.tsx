import { Text, View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import type { Problem } from '../../../core/domain/problem/problem'
import { formatInstant } from '../../../core/domain/text/format-instant'
import { askSettings } from '../../ask/ask-settings'
import { Button } from '../../components/button'
import { Head } from '../../components/head'
import { Loaded } from '../../components/loaded'
import { Page } from '../../components/page'
import { ProblemNotice } from '../../components/problem-notice'
import { Result } from '../../components/result'
import { askYesNo } from '../../phone'
import { useAnswer } from '../../use-answer'

/** The cloud names a consent `centre:notice`; a colon has no place in the id of an element. */
const nameOf = (id: string): string => id.replace(/:/g, '-')

export default function Consents() {
  const answer = useAnswer(askSettings, 'show-me', {})
  const [problem, setProblem] = useState<Problem>()
  usePullDownRefresh(() => void answer.again().finally(() => Taro.stopPullDownRefresh()))
  const withdraw = async (id: string, title: string) => {
    if (
      !(await askYesNo({
        title: `撤回“${title}”？`,
        content: '撤回后要用到时会再问您。已经办好的事不受影响。',
        yes: '撤回',
        no: '不撤回',
      }))
    )
      return
    const outcome = await askSettings('withdraw-consent', { id })
    setProblem(outcome.ok ? undefined : outcome.problem)
    void answer.again()
  }
  return (
    <Page>
      <Head title="我同意过的事" line="随时可以撤回，撤回不影响已经办好的事。" />
      <ProblemNotice problem={problem} />
      <Loaded of={answer}>
        {({ consents }) =>
          consents.length ? (
            <>
              {consents.map(consent => (
                <View className="card stack-2" key={consent.id} id={`consent-${nameOf(consent.id)}`}>
                  <Text className="h2">{consent.title}</Text>
                  <Text className="ink2 block">{consent.centre}</Text>
                  <Text className="note block">{`${consent.version}版，${formatInstant(consent.givenAt)}同意`}</Text>
                  {consent.withdrawable ? (
                    <Button
                      id={`consent-withdraw-${nameOf(consent.id)}`}
                      kind="second"
                      small
                      words="撤回"
                      label={`撤回${consent.title}`}
                      onTap={() => void withdraw(consent.id, consent.title)}
                    />
                  ) : (
                    <Text className="note block">用这个小程序要同意这一项。不想用了，退出登录就行。</Text>
                  )}
                </View>
              ))}
            </>
          ) : (
            <Result kind="info" icon="shield" title="还没有同意过什么" />
          )
        }
      </Loaded>
    </Page>
  )
}
