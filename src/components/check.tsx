import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon'

/** A consent or promise; starts unticked, the whole line is the target. */
export function Check(props: {
  id?: string
  on: boolean
  label: string
  small?: boolean
  children: ReactNode
  onTap(): void
}) {
  return (
    <View
      id={props.id}
      className={`check${props.on ? ' on' : ''}${props.small ? ' small' : ''}`}
      ariaRole="checkbox"
      ariaChecked={props.on ? 'true' : 'false'}
      ariaLabel={props.label}
      onClick={props.onTap}
    >
      <View className="check-box">{props.on && <Icon name="ok" />}</View>
      <View className="main">{props.children}</View>
    </View>
  )
}
