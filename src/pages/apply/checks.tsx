import { Text, View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { promisedOn } from '../../../core/domain/deadline/promised-day'
import type { ItemCode } from '../../../core/domain/values/ids'
import { askApply } from '../../ask/ask-apply'
import { Button } from '../../components/button'
import { Head } from '../../components/head'
import { Icon } from '../../components/icon'
import { Link } from '../../components/link'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { ProblemNotice } from '../../components/problem-notice'
import { QueryConsent } from '../../components/query-consent'
import { Ticks } from '../../components/ticks'
import { go, goInstead } from '../../go'
import { call, copy } from '../../phone'
import { useHotline } from '../../state/hotline'
import { useAnswer } from '../../use-answer'
import { useNeededCentre } from '../../use-needed-centre'
import { useProblem } from '../../use-problem'
import { Estimate } from './estimate'

/** Everything that could stand in the way, looked at before anything is filled in. */
export default function Checks() {
  const item = (useRouter().params.item ?? '') as ItemCode
  const code = useNeededCentre()?.code
  const number = useHotline()
  const [version, setVersion] = useState<string>()
  const answer = useAnswer(
    askApply,
    'check-before-apply',
    code && item ? { centre: code, item, ...(version ? { consent: { version } } : {}) } : undefined,
  )
  const [busy, setBusy] = useState(false)
  const form = useProblem()
  const visited = useRef(false)
  useDidShow(() => {
    if (visited.current) void answer.again()
    visited.current = true
  })
  usePullDownRefresh(() => void answer.again().finally(() => Taro.stopPullDownRefresh()))
  const consentNeeded = answer.problem?.code === 'notice.not-read' && !answer.loading
  const { body } = answer

  const start = async () => {
    if (!code || busy) return
    setBusy(true)
    const outcome = await askApply('start-draft', { centre: code, item })
    setBusy(false)
    if (!outcome.ok) {
      form.show(outcome.problem)
      return void answer.again()
    }
    goInstead('form', { draft: outcome.body.draft.id })
  }

  const open = body?.open
  const failing = body?.checks.filter(check => !check.passed) ?? []
  return (
    <Page
      over={consentNeeded && code && <QueryConsent centre={code} onAgree={setVersion} />}
      dock={
        body &&
        (open ? (
          <Button id="see-open" words="看正在办的这件" onTap={() => go('application', { id: open })} />
        ) : body.passed ? (
          <Button
            id="checks-start"
            words={busy ? '请稍等' : body.draft ? '接着填上次的' : '开始填写'}
            disabled={busy}
            onTap={() => void start()}
          />
        ) : (
          <>
            <Button
              id="checks-again"
              words={answer.loading ? '正在查' : '已经办好，重新检查'}
              disabled={answer.loading}
              onTap={() => void answer.again()}
            />
            <Button id="call-12329" kind="text" words={`打${number}问一问`} onTap={() => call(number)} />
          </>
        ))
      }
    >
      <Loaded
        of={answer}
        problem={() => (consentNeeded ? <Text className="note">同意以后，我们先替您查一查能不能办。</Text> : undefined)}
      >
        {result => (
          <>
            <Head
              title={
                result.open
                  ? '您已经有一件在办'
                  : result.passed
                    ? '都符合，可以办'
                    : `还差${failing.length}件事，办完就能申请`
              }
              line={
                result.open
                  ? '不用重复申请，点下面看进度。'
                  : result.passed
                    ? '我们先替您查了账户，没有问题。'
                    : '我们先替您查了账户，免得白填一遍。'
              }
            />
            <ProblemNotice problem={form.problem} />
            {failing.map(check => (
              <View className="card marked stack-3" id={`check-${check.check}`} key={check.check}>
                <View className="line">
                  <Icon name="alert" extra="c-wait" />
                  <Text className="h2">{check.label}</Text>
                </View>
                {check.reason && <Text className="ink2 block">{check.reason}</Text>}
                {check.remedy && (
                  <>
                    <View className="rule" />
                    <View>
                      <Text className="strong">怎么解决：</Text>
                      <Text>{check.remedy}</Text>
                    </View>
                    <Link
                      id={`copy-${check.check}`}
                      icon="copy"
                      small
                      words="复制这段话，发给帮您办的人"
                      onTap={() => copy(`${check.label}。${check.remedy}`)}
                    />
                  </>
                )}
              </View>
            ))}
            {result.passed && result.estimate && (
              <View className="card">
                <Estimate estimate={result.estimate} />
              </View>
            )}
            {result.passed && (
              <Notice id="path" icon="clock" strong={`${result.promise.words}。`}>
                {result.path.words}
                {result.promise.on && result.promise.provisional && `最晚${promisedOn(result.promise.on, true)}。`}
              </Notice>
            )}
            {failing.length < result.checks.length && (
              <View className="card stack-3">
                <Text className="h2">{`这${result.checks.length - failing.length}项没有问题`}</Text>
                <Ticks muted lines={result.checks.filter(check => check.passed).map(check => check.label)} />
              </View>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
