import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

const icons: Record<string, IconName> = { info: 'info', wait: 'alert', bad: 'alert', ok: 'okc', plain: 'info' }

/** A sentence the person should not miss. `wait` and `bad` are read out when they appear. */
export function Notice(props: {
  id?: string
  kind?: 'info' | 'wait' | 'bad' | 'ok' | 'plain'
  big?: boolean
  icon?: IconName
  strong?: string
  children?: ReactNode
}) {
  const kind = props.kind ?? 'info'
  return (
    <View
      id={props.id}
      className={`notice ${kind}${props.big ? ' big' : ''}`}
      ariaRole="note"
      ariaLive={kind === 'wait' || kind === 'bad' ? 'polite' : ''}
    >
      <Icon name={props.icon ?? icons[kind] ?? 'info'} />
      <View className="main">
        {props.strong && <Text className="strong">{props.strong}</Text>}
        {typeof props.children === 'string' ? <Text>{props.children}</Text> : props.children}
      </View>
    </View>
  )
}
