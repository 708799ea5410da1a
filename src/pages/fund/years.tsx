import { Text, View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { formatFen } from '../../../core/domain/text/format-fen'
import { shortDay } from '../../../core/domain/text/short-day'
import { signedFen } from '../../../core/domain/text/signed-fen'
import { askFund } from '../../ask/ask-fund'
import { Loaded } from '../../components/loaded'
import { Page } from '../../components/page'
import { Segments } from '../../components/segments'
import { useAnswer } from '../../use-answer'
import { useNeededCentre } from '../../use-needed-centre'
import { YearChart } from './year-chart'

export default function Years() {
  const { account = '', year: first } = useRouter().params
  const code = useNeededCentre()?.code
  const [year, setYear] = useState(Number(first) || 2026)
  const answer = useAnswer(askFund, 'look-up-entries', code && account ? { centre: code, account, year } : undefined)
  usePullDownRefresh(() => void answer.again().finally(() => Taro.stopPullDownRefresh()))
  const known = answer.body?.years.map(each => each.year) ?? []
  const years = [...new Set([...known, year])].sort((a, b) => b - a)
  return (
    <Page>
      <Segments
        id="year"
        label="选择年份"
        chips
        segments={years.map(each => ({ key: String(each), words: `${each}年` }))}
        on={String(year)}
        onPick={key => setYear(Number(key))}
      />
      <Loaded of={answer}>
        {body => (
          <>
            <View className="card">
              <View className="tri">
                {(
                  [
                    ['存入', body.totals.deposited],
                    ['利息', body.totals.interest],
                    ['取出', body.totals.withdrawn],
                  ] as const
                ).map(([words, amount]) => (
                  <View className="tri-c" key={words}>
                    <Text className="note block">{words}</Text>
                    <Text className="tri-b">{formatFen(amount)}</Text>
                  </View>
                ))}
              </View>
            </View>
            {body.years.length > 1 && <YearChart years={body.years} on={body.year} />}
            <View className="card flush">
              {body.entries.map((entry, index) => (
                <View
                  className="row"
                  key={`${entry.on}-${String(index)}`}
                  ariaLabel={`${entry.title}，${shortDay(entry.on)}，${signedFen(entry.amount)}元，余额${formatFen(entry.balanceAfter)}元`}
                >
                  <View className="main">
                    <Text className="main-b r">{entry.title}</Text>
                    <Text className="main-n">{`${shortDay(entry.on)}${entry.reversed ? '，已冲回' : ''}`}</Text>
                  </View>
                  <View className="val">
                    <Text className="num strong block ink">{signedFen(entry.amount)}</Text>
                    <Text className="note num block">{`余额${formatFen(entry.balanceAfter)}`}</Text>
                  </View>
                </View>
              ))}
              {!body.entries.length && (
                <View className="row">
                  <Text className="ink2">这一年没有记录。</Text>
                </View>
              )}
            </View>
            <Text className="note center">{`${body.year}年共${body.entries.length}笔，已全部显示。金额单位：元，仅供参考。`}</Text>
          </>
        )}
      </Loaded>
    </Page>
  )
}
