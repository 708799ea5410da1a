import { Text, View } from '@tarojs/components'
import type { DepositorDoor } from '../../../core/contract/depositor/depositor-door'
import type { ReplyOf } from '../../../core/contract/door'
import { formatFen } from '../../../core/domain/text/format-fen'
import './fund.scss'

type YearSum = ReplyOf<DepositorDoor, 'look-up-entries'>['years'][number]

/** What was paid in year by year; the axis in 万元 says so, every exact value is in the label. */
export function YearChart({ years, on }: { years: YearSum[]; on: number }) {
  const shown = years.slice(-5)
  const most = Math.max(1, ...shown.map(year => year.deposited))
  return (
    <View className="card stack-3">
      <View className="between">
        <Text className="h2">每年存入</Text>
        <Text className="note">单位：万元</Text>
      </View>
      <View
        className="chart"
        ariaRole="img"
        ariaLabel={shown.map(year => `${year.year}年存入${formatFen(year.deposited)}元`).join('，')}
      >
        {shown.map(year => (
          <View className="chart-c" key={String(year.year)}>
            <Text className="note num">{(year.deposited / 1_000_000).toFixed(2)}</Text>
            <View
              className={`chart-b${year.year === on ? ' on' : ''}`}
              style={{ height: `${Math.max(2, Math.round((year.deposited / most) * 96))}px` }}
            />
            <Text className="note num">{String(year.year)}</Text>
          </View>
        ))}
      </View>
    </View>
  )
}
