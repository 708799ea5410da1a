import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from './icon'

/** One of several ways, exactly one of which is chosen. */
export function Choice(props: {
  id?: string
  words: string
  note?: string
  icon?: IconName
  on: boolean
  compact?: boolean
  onTap(): void
}) {
  return (
    <View
      id={props.id}
      className={`choice${props.on ? ' on' : ''}${props.compact ? ' compact' : ''}`}
      hoverClass="pressed"
      ariaRole="radio"
      ariaChecked={props.on ? 'true' : 'false'}
      ariaLabel={[props.words, props.note].filter(Boolean).join('，')}
      onClick={props.onTap}
    >
      {props.icon && (
        <View className="badge">
          <Icon name={props.icon} />
        </View>
      )}
      <View className="main">
        <Text className="choice-b">{props.words}</Text>
        {props.note && <Text className="main-n">{props.note}</Text>}
      </View>
      <View className="radio" />
    </View>
  )
}
