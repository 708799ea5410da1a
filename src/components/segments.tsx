import { Text, View } from '@tarojs/components'

export interface Segment {
  key: string
  words: string
  label?: string
}

/** A few parts of one page, or chips when there are many. */
export function Segments(props: {
  id: string
  label: string
  segments: Segment[]
  on: string
  chips?: boolean
  onPick(key: string): void
}) {
  return (
    <View id={props.id} className={props.chips ? 'chips' : 'seg'} ariaRole="tablist" ariaLabel={props.label}>
      {props.segments.map(segment => (
        <View
          key={segment.key}
          id={`${props.id}-${segment.key}`}
          className={`${props.chips ? 'chip' : 'seg-b'}${segment.key === props.on ? ' on' : ''}`}
          ariaRole="tab"
          ariaSelected={segment.key === props.on ? 'true' : 'false'}
          ariaLabel={segment.label ?? segment.words}
          onClick={() => props.onPick(segment.key)}
        >
          <Text>{segment.words}</Text>
        </View>
      ))}
    </View>
  )
}
