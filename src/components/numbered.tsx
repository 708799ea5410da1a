import { Text, View } from '@tarojs/components'
import '../look/timeline.scss'

/** What to do or bring, in order. */
export function Numbered({ lines }: { lines: string[] }) {
  return (
    <View>
      {lines.map((line, index) => (
        <View className="nums-i" key={line}>
          <Text className="nums-n">{String(index + 1)}</Text>
          <View className="main">
            <Text>{line}</Text>
          </View>
        </View>
      ))}
    </View>
  )
}
