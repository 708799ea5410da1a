import { Text, View } from '@tarojs/components'
import { Icon } from './icon'
import '../look/fields.scss'

/** Something that is so, and cannot be changed here. */
export function LockedField({ label, note, value }: { label: string; note?: string; value: string }) {
  return (
    <View className="field">
      <View className="lab">
        <Text>{label}</Text>
        {note && <Text className="lab-n">{note}</Text>}
      </View>
      <View className="input locked" ariaLabel={`${label}，${value}，不能改`}>
        <Text className="input-t">{value}</Text>
        <Icon name="lock" small />
      </View>
    </View>
  )
}
