import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

/** How something ended, or that there is nothing. */
export function Result(props: {
  kind: 'ok' | 'wait' | 'bad' | 'info'
  icon: IconName
  title: string
  lines?: string[]
  tight?: boolean
  low?: boolean
  children?: ReactNode
}) {
  return (
    <View className={`result${props.tight ? ' tight' : ''}${props.low ? ' low' : ''}`} ariaLive="polite">
      <View className={`mark ${props.kind}`}>
        <Icon name={props.icon} />
      </View>
      <Text id="result-title" className="result-t">
        {props.title.replace(/。$/, '')}
      </Text>
      {props.lines?.map(line => (
        <Text className="result-p block" key={line}>
          {line}
        </Text>
      ))}
      {props.children}
    </View>
  )
}
