import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { formatDay } from '../../../core/domain/text/format-day'
import { formatFen } from '../../../core/domain/text/format-fen'
import { fen } from '../../../core/domain/values/fen'
import type { CentreCode } from '../../../core/domain/values/ids'
import { askFund } from '../../ask/ask-fund'
import { Link } from '../../components/link'
import { ProblemNotice } from '../../components/problem-notice'
import { useAnswer } from '../../use-answer'

/** What was paid back, newest first; three lines until more is asked for. */
export function LoanEntries({ centre, loan }: { centre: CentreCode; loan: string }) {
  const answer = useAnswer(askFund, 'look-up-loan-entries', { centre, loan })
  const [all, setAll] = useState(false)
  const entries = [...(answer.body?.entries ?? [])].sort((a, b) => b.on.localeCompare(a.on))
  if (!answer.body) return <ProblemNotice problem={answer.problem} />
  return (
    <View className="card flush">
      <View className="between" style={{ padding: '12px 16px 0' }}>
        <Text className="h2">还款记录</Text>
        {entries.length > 3 && (
          <Link id="loan-all" small words={all ? '收起' : `全部${entries.length}笔`} onTap={() => setAll(!all)} />
        )}
      </View>
      {(all ? entries : entries.slice(0, 3)).map(entry => (
        <View className="row" key={`${entry.on}-${entry.title}`}>
          <View className="main">
            <Text className="main-b r">{formatDay(entry.on)}</Text>
            <Text className="main-n">{entry.title}</Text>
          </View>
          <View className="val">
            <Text className="num ink block">{formatFen(fen(entry.principal + entry.interest + entry.penalty))}</Text>
            {entry.penalty > 0 && <Text className="note block c-bad">{`含罚息${formatFen(entry.penalty)}`}</Text>}
          </View>
        </View>
      ))}
      {!entries.length && (
        <View className="row">
          <Text className="ink2">还没有还款记录。</Text>
        </View>
      )}
    </View>
  )
}
