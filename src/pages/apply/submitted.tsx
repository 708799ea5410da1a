import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { promisedOn } from '../../../core/domain/deadline/promised-day'
import type { Problem } from '../../../core/domain/problem/problem'
import { formatInstant } from '../../../core/domain/text/format-instant'
import type { ApplicationId } from '../../../core/domain/values/ids'
import { askApplication } from '../../ask/ask-application'
import { askSettings } from '../../ask/ask-settings'
import { Button } from '../../components/button'
import { KeyValues } from '../../components/key-values'
import { Link } from '../../components/link'
import { Loaded } from '../../components/loaded'
import { Page } from '../../components/page'
import { ProblemNotice } from '../../components/problem-notice'
import { Result } from '../../components/result'
import { Switch } from '../../components/switch'
import { Timeline } from '../../components/timeline'
import { go, goInstead } from '../../go'
import { openPaper } from '../../open-paper'
import { askToNotify, say } from '../../phone'
import { templates } from '../../state/centre'
import { useAnswer } from '../../use-answer'

/** It is handed in: number, promised date, receipt, what comes next. There is no way back into the form. */
export default function Submitted() {
  const id = (useRouter().params.id ?? '') as ApplicationId
  const answer = useAnswer(askApplication, 'show-application', id ? { application: id } : undefined)
  const [notify, setNotify] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const application = answer.body?.application

  const subscribe = async () => {
    if (notify || !application) return
    const accepted = await askToNotify(templates.get())
    if (!accepted.length) return say('没有打开提醒，可以随时在这里看进度')
    const outcome = await askSettings('save-subscription', { centre: application.centre, accepted })
    setNotify(outcome.ok)
  }
  const receipt = async (name: string) => {
    if (busy) return
    setBusy(true)
    const outcome = await askApplication('open-document', { application: id, name })
    setProblem(outcome.ok ? await openPaper(outcome.body.link, () => {}) : outcome.problem)
    setBusy(false)
  }
  return (
    <Page
      dock={
        <>
          <Button id="see-progress" words="看办理进度" onTap={() => goInstead('application', { id })} />
          <Button id="to-home" kind="text" words="回首页" onTap={() => go('home')} />
        </>
      }
    >
      <Loaded of={answer}>
        {({ application: shown }) => (
          <>
            <Result
              kind="ok"
              icon="okc"
              title={shown.path === 'reviewed' ? '已提交，请等审批结果' : `已提交，${shown.shown.words}`}
              lines={[
                shown.promise.on
                  ? `最晚${promisedOn(shown.promise.on, shown.promise.provisional)}办好`
                  : shown.promise.words,
              ]}
            />
            <View className="card stack-3">
              <KeyValues
                rows={[
                  { label: '办件编号', value: <Text id="case-number">{shown.number}</Text> },
                  { label: '提交时间', value: formatInstant(shown.submittedAt) },
                  { label: '办理中心', value: shown.centreName },
                  { label: '承诺时间', value: shown.promise.words },
                ]}
              />
              {shown.documents.map(document => (
                <View className="stack-3 center" key={document.name}>
                  <View className="rule" />
                  <Link
                    id={`document-${document.name}`}
                    icon="download"
                    words={busy ? '正在打开' : `存${document.label}`}
                    onTap={() => void receipt(document.name)}
                  />
                </View>
              ))}
              <ProblemNotice problem={problem} />
            </View>
            <View className="card stack-3">
              <Text className="h2">接下来</Text>
              <Timeline entries={shown.timeline} mine={shown.mine} />
            </View>
            {templates.get().length > 0 && (
              <View className="card between">
                <View className="main">
                  <Text className="main-b">有结果时提醒我</Text>
                  <Text className="main-n">发微信消息，没看到再发短信</Text>
                </View>
                <Switch id="notify-me" on={notify} label="有结果时提醒我" onTap={() => void subscribe()} />
              </View>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
