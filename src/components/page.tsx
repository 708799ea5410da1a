import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useLook } from '../state/look'

/** Root of every page: look, letter size, one column, and a dock for the one primary button. */
export function Page(props: {
  children: ReactNode
  dock?: ReactNode
  white?: boolean
  roomy?: boolean
  underTabs?: boolean
  over?: ReactNode
}) {
  const { classes } = useLook()
  const body = `body${props.roomy ? ' roomy' : ''}${props.dock || props.underTabs ? '' : ' flat'}${props.underTabs ? ' under-tabs' : ''}`
  return (
    <View className={`${classes}${props.white ? ' white' : ''}`}>
      <View className={body}>{props.children}</View>
      {props.dock && <View className="dock">{props.dock}</View>}
      {props.over}
    </View>
  )
}
