import { Text, View } from '@tarojs/components'
import { Icon } from './icon'
import '../look/steps.scss'

/** Where in a form one is, and when it was last saved. */
export function Steps(props: { now: number; of: number; unit?: string; title: string; line?: string; saved?: string }) {
  const unit = props.unit ?? '步'
  return (
    <View className="steps">
      <View
        className="steps-bar"
        ariaRole="progressbar"
        ariaLabel={`第${props.now}${unit}，共${props.of}${unit}，${props.title}`}
      >
        {Array.from({ length: props.of }, (_, index) => (
          <View key={String(index)} className={`steps-i${index < props.now ? ' on' : ''}`} />
        ))}
      </View>
      <View className="steps-t">
        <Text>{`第${props.now}${unit}，共${props.of}${unit}`}</Text>
        {props.saved && (
          <View className="saved" ariaLive="polite">
            <Icon name="ok" />
            <Text id="saved-at">{props.saved}</Text>
          </View>
        )}
      </View>
      <Text id="step-title" className="head-t">
        {props.title}
      </Text>
      {props.line && <Text className="head-p">{props.line}</Text>}
    </View>
  )
}
