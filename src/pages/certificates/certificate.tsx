import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Problem } from '../../../core/domain/problem/problem'
import { formatDay } from '../../../core/domain/text/format-day'
import { formatInstant } from '../../../core/domain/text/format-instant'
import { shortInstant } from '../../../core/domain/text/short-instant'
import { askCertificates } from '../../ask/ask-certificates'
import { Button } from '../../components/button'
import { KeyValues } from '../../components/key-values'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { ProblemNotice } from '../../components/problem-notice'
import { Row } from '../../components/row'
import { Tag } from '../../components/tag'
import { openPaper } from '../../open-paper'
import { call, copy } from '../../phone'
import { useHotline } from '../../state/hotline'
import { useAnswer } from '../../use-answer'
import { Paper } from './paper'

export default function Certificate() {
  const { number = '' } = useRouter().params
  const hotline = useHotline()
  const answer = useAnswer(askCertificates, 'show-certificate', number ? { number } : undefined)
  const [percent, setPercent] = useState<number>()
  const [problem, setProblem] = useState<Problem>()
  const save = async () => {
    if (percent !== undefined) return
    setProblem(undefined)
    setPercent(0)
    const outcome = await askCertificates('open-certificate', { number })
    setProblem(outcome.ok ? await openPaper(outcome.body.link, setPercent) : outcome.problem)
    setPercent(undefined)
  }
  const certificate = answer.body?.certificate
  return (
    <Page
      dock={
        certificate && (
          <Button
            id="save-certificate"
            icon="download"
            words={percent === undefined ? '保存到手机' : `正在下载 ${percent}%`}
            disabled={percent !== undefined}
            onTap={() => void save()}
          />
        )
      }
    >
      <Loaded of={answer}>
        {({ certificate: shown }) => (
          <>
            {shown.state !== 'valid' && (
              <Notice kind="bad" strong={shown.stateWords}>
                这张证明不能再用，需要时请重新开一张。
              </Notice>
            )}
            <Paper certificate={shown} />
            <ProblemNotice problem={problem} />
            <View className="card stack-3">
              <KeyValues
                rows={[
                  {
                    label: '现在',
                    value: <Tag words={shown.stateWords} tone={shown.state === 'valid' ? 'ok' : 'bad'} />,
                  },
                  { label: '有效期到', value: formatDay(shown.validUntil) },
                  { label: '开具时间', value: formatInstant(shown.issuedAt) },
                  {
                    label: '谁查验过',
                    value: shown.checks.length ? `${shown.checks.length}次` : '还没有人查验',
                    note:
                      shown.checks.map(check => `${shortInstant(check.at)}，${check.words}`).join('；') || undefined,
                  },
                ]}
              />
            </View>
            <View className="card flush">
              <Row
                id="copy-check-url"
                regular
                title="复制查验地址"
                note="发给要看证明的人，扫码或打开都能验真假"
                onTap={() => copy(shown.checkUrl)}
              />
              <Row
                id="certificate-wrong"
                regular
                title={`内容有错？打${shown.centrePhone ?? hotline}`}
                onTap={() => call(shown.centrePhone ?? hotline)}
              />
            </View>
            <Notice kind="plain">下载后点右上角“…”，可以转发给别人，或存到手机文件里。</Notice>
          </>
        )}
      </Loaded>
    </Page>
  )
}
