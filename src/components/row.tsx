import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export interface RowProps {
  id?: string
  title: string
  note?: string
  icon?: IconName
  /** Grey ground under the icon: not to be done here. */
  quiet?: boolean
  /** Title in regular weight. */
  regular?: boolean
  value?: ReactNode
  end?: 'chevron' | 'none' | ReactNode
  onTap?(): void
}

/** A line of a list. With `onTap` it is a button, and says title and note in one breath. */
export function Row({ id, title, note, icon, quiet, regular, value, end, onTap }: RowProps) {
  const tail = end ?? (onTap ? 'chevron' : 'none')
  return (
    <View
      id={id}
      className={`row${icon ? ' ico' : ''}`}
      hoverClass={onTap ? 'pressed' : 'none'}
      ariaRole={onTap ? 'button' : ''}
      ariaLabel={onTap ? [title, note].filter(Boolean).join('，') : ''}
      onClick={onTap}
    >
      {icon && (
        <View className={`badge${quiet ? ' plain' : ''}`}>
          <Icon name={icon} />
        </View>
      )}
      <View className="main">
        <Text className={`main-b${regular ? ' r' : ''}`}>{title}</Text>
        {note && <Text className="main-n">{note}</Text>}
      </View>
      {value !== undefined && <View className="val">{value}</View>}
      {tail === 'chevron' ? <Icon name="chev" extra="end" /> : tail === 'none' ? null : tail}
    </View>
  )
}
