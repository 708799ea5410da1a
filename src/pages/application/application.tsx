import { Text, View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import type { ApplicationView } from '../../../core/contract/depositor/application-view'
import type { Problem } from '../../../core/domain/problem/problem'
import type { ApplicationId } from '../../../core/domain/values/ids'
import { askApplication } from '../../ask/ask-application'
import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { Page } from '../../components/page'
import { ProblemNotice } from '../../components/problem-notice'
import { Row } from '../../components/row'
import { Timeline } from '../../components/timeline'
import { go } from '../../go'
import { openPaper } from '../../open-paper'
import { askYesNo, call, copy, randomKey } from '../../phone'
import { useHotline } from '../../state/hotline'
import { elder } from '../../state/look'
import { useAnswer } from '../../use-answer'
import { CaseHead } from './case-head'
import { CaseOutcome } from './case-outcome'
import { CorrectionList } from './correction-list'
import { newestFirst } from './newest-first'
import { onTheNewest } from './on-the-newest'

export default function Application() {
  const id = (useRouter().params.id ?? '') as ApplicationId
  const answer = useAnswer(askApplication, 'show-application', id ? { application: id } : undefined)
  const isElder = elder.use()
  const hotline = useHotline()
  const number = answer.body?.application.phone ?? hotline
  const [busy, setBusy] = useState(false)
  const [historyOpen, setHistoryOpen] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const visited = useRef(false)
  useDidShow(() => {
    if (visited.current) void answer.again()
    visited.current = true
  })
  usePullDownRefresh(() => void answer.again().finally(() => Taro.stopPullDownRefresh()))

  const withdraw = async (application: ApplicationView) => {
    if (busy) return
    const sure = await askYesNo(
      application.may.withdraw
        ? {
            title: application.debit ? '不还了，撤回这件？' : '撤回这件申请？',
            content: '撤回以后就不办了，要办得重新申请。您的账户和登记的信息都不受影响。',
            yes: '撤回',
            no: '不撤回',
          }
        : {
            title: '请求撤回？',
            content: '这件已经审到最后一步，要中心同意才能撤回。已经办成的不能撤回。',
            yes: '请求撤回',
            no: '不撤回',
          },
    )
    if (!sure) return
    setBusy(true)
    const key = randomKey()
    const outcome = await onTheNewest(
      application,
      newest =>
        newest.may.withdraw === application.may.withdraw && newest.may.askWithdrawal === application.may.askWithdrawal,
      version => askApplication('withdraw-application', { application: id, version, key }),
    )
    setBusy(false)
    setProblem(outcome.ok ? undefined : outcome.problem)
    void answer.again()
  }
  const deny = async (application: ApplicationView) => {
    if (busy) return
    const sure = await askYesNo({
      title: '这件不是您申请的？',
      content: '点“不是我”后马上停办，中心会打您登记的电话核对。',
      yes: '不是我',
      no: '再看看',
    })
    if (!sure) return
    setBusy(true)
    const key = randomKey()
    const outcome = await onTheNewest(
      application,
      newest => newest.may.deny,
      version => askApplication('deny-application', { application: id, version, key }),
    )
    setBusy(false)
    setProblem(outcome.ok ? undefined : outcome.problem)
    void answer.again()
  }
  const planAgain = async (application: ApplicationView) => {
    if (busy) return
    const sure = await askYesNo({
      title: '再扣一次？',
      content: '请先看看还款卡里的钱够不够。再扣不成，要撤回后重新申请。',
      yes: '再扣一次',
      no: '先不扣',
    })
    if (!sure) return
    setBusy(true)
    const key = randomKey()
    const outcome = await onTheNewest(
      application,
      newest => newest.may.planAgain,
      version => askApplication('plan-again', { application: id, version, key }),
    )
    setBusy(false)
    setProblem(outcome.ok ? undefined : outcome.problem)
    void answer.again()
  }
  const open = async (name: string) => {
    if (busy) return
    setBusy(true)
    const outcome = await askApplication('open-document', { application: id, name })
    setProblem(outcome.ok ? await openPaper(outcome.body.link, () => {}) : outcome.problem)
    setBusy(false)
  }

  const shown = answer.body?.application
  const left = shown?.correction?.lines.filter(line => !line.answered).length ?? 0
  const main =
    shown?.correction && shown.may.resubmit ? (
      <Button
        id="to-correct"
        words={left ? `去补交（${left}样）` : '都补好了，去重新提交'}
        onTap={() => go('correction', { id })}
      />
    ) : shown?.may.correctCard ? (
      <Button id="to-new-card" words="换一张收款卡" onTap={() => go('newCard', { id })} />
    ) : shown?.may.planAgain ? (
      <Button
        id="plan-again"
        words={busy ? '请稍等' : '钱已备好，再扣一次'}
        disabled={busy}
        onTap={() => void planAgain(shown)}
      />
    ) : undefined
  return (
    <Page
      dock={
        main ? (
          <>
            {main}
            {isElder && <Button id="call-12329" kind="second" words={`打电话${number}`} onTap={() => call(number)} />}
          </>
        ) : undefined
      }
    >
      <Loaded of={answer}>
        {({ application }) => {
          const timeline = (
            <View className="card stack-3">
              <Text className="h2">办理经过</Text>
              <Timeline entries={newestFirst(application.timeline)} mine={application.mine} />
            </View>
          )
          return (
            <>
              <CaseHead application={application} />
              <ProblemNotice problem={problem} />
              <CaseOutcome application={application} />
              {application.correction && <CorrectionList application={application} />}
              {application.documents.length > 0 && (
                <View className="card flush">
                  {application.documents.map(document => (
                    <Row
                      key={document.name}
                      id={`document-${document.name}`}
                      icon="download"
                      title={document.label}
                      note="可以下载、转发"
                      onTap={() => void open(document.name)}
                    />
                  ))}
                </View>
              )}
              {isElder ? (
                <>
                  <View className="card flush">
                    <Row
                      id="history"
                      title={historyOpen ? '收起办理经过' : '看办理经过'}
                      onTap={() => setHistoryOpen(!historyOpen)}
                    />
                  </View>
                  {historyOpen && timeline}
                </>
              ) : (
                timeline
              )}
              {application.answers.length > 0 && !isElder && (
                <View className="card flush">
                  {application.answers.map(line => (
                    <Row key={line.label} regular title={line.label} value={<Text>{line.value}</Text>} />
                  ))}
                </View>
              )}
              <View className="card flush">
                <Row
                  id="copy-number"
                  regular
                  title="办件编号"
                  value={<Text id="case-number">{application.number}</Text>}
                  end="none"
                  onTap={() => copy(application.number)}
                />
                {application.elsewhere && (
                  <Row
                    id="elsewhere"
                    regular
                    title={application.elsewhere.words}
                    value={<Text>{application.elsewhere.centre}</Text>}
                    end="none"
                  />
                )}
                {application.may.deny && (
                  <Row
                    id="deny"
                    regular
                    title="不是我申请的"
                    note="马上停办，中心打您登记的电话核对"
                    onTap={() => void deny(application)}
                  />
                )}
                {(application.may.withdraw || application.may.askWithdrawal) && (
                  <Row
                    id="withdraw"
                    regular
                    title={application.may.withdraw ? '撤回申请' : '请求撤回'}
                    note={application.may.withdraw ? '办成之前都可以撤回' : '已经审到最后一步，要中心同意'}
                    onTap={() => void withdraw(application)}
                  />
                )}
                {!(isElder && main) && (
                  <Row id="call-12329" regular title={`打${number}问一问`} onTap={() => call(number)} />
                )}
              </View>
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
