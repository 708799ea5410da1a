import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { CentreCode } from '../../core/domain/values/ids'
import { askHome } from '../ask/ask-home'
import { goBack } from '../go'
import { useAnswer } from '../use-answer'
import { Button } from './button'
import { Check } from './check'
import { ProblemNotice } from './problem-notice'
import { Sheet } from './sheet'
import { Skeleton } from './skeleton'

/** 查询授权: read once, kept until withdrawn in settings. */
export function QueryConsent({ centre, onAgree }: { centre: CentreCode; onAgree(version: string): void }) {
  const notice = useAnswer(askHome, 'read-notice', { centre, notice: 'query' })
  const [on, setOn] = useState(false)
  const { body } = notice
  return (
    <Sheet id="query-consent" title={body?.title ?? '查询前要您同意'}>
      <ProblemNotice problem={notice.problem} />
      {!body && !notice.problem && <Skeleton />}
      {body?.paragraphs.map(paragraph => (
        <Text className="ink2 block" key={paragraph}>
          {paragraph}
        </Text>
      ))}
      {body && (
        <Check id="agree-query" on={on} label="我同意中心查询我的公积金信息" onTap={() => setOn(!on)}>
          <Text>{`我同意（${body.version}版），以后可在“设置”里撤回`}</Text>
        </Check>
      )}
      <Button id="consent-go" words="同意并查询" disabled={!on || !body} onTap={() => body && onAgree(body.version)} />
      <Button id="consent-refuse" kind="text" words="不同意，返回" onTap={goBack} />
    </Sheet>
  )
}
