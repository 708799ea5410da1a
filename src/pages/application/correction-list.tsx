import { Text, View } from '@tarojs/components'
import type { ApplicationView } from '../../../core/contract/depositor/application-view'
import { nearDay } from '../../../core/domain/text/near-day'
import { Icon } from '../../components/icon'

/** What has to be handed in again, thing by thing, with why and how. */
export function CorrectionList({ application }: { application: ApplicationView }) {
  const { correction } = application
  if (!correction) return null
  return (
    <View id="correction" className="card stack-3">
      <Text className="h2">{`要补的${correction.lines.length}样，${nearDay(correction.due)}前交`}</Text>
      {correction.lines.map((line, index) => (
        <View className="stack-1" key={line.slot}>
          <View className="line">
            <Icon name={line.answered ? 'okc' : 'alert'} small extra={line.answered ? 'c-ok' : 'c-wait'} />
            <Text className="strong">{`${index + 1}. ${line.label}${line.answered ? '（已补）' : ''}`}</Text>
          </View>
          <Text className="note block ink2">{line.reason}</Text>
          <Text className="note block ink2">{line.remedy}</Text>
        </View>
      ))}
    </View>
  )
}
