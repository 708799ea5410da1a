import { Text, View } from '@tarojs/components'

export function SectionTitle({ title, note }: { title: string; note?: string }) {
  return (
    <View className="sec">
      <Text className="h2">{title}</Text>
      {note && <Text className="note">{note}</Text>}
    </View>
  )
}
