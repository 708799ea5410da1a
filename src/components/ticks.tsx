import { Text, View } from '@tarojs/components'
import { Icon } from './icon'
import '../look/timeline.scss'

export function Ticks({ lines, muted }: { lines: string[]; muted?: boolean }) {
  return (
    <View className={muted ? 'ink2' : ''}>
      {lines.map(line => (
        <View className="tick" key={line}>
          <Icon name="okc" />
          <View className="main">
            <Text>{line}</Text>
          </View>
        </View>
      ))}
    </View>
  )
}
