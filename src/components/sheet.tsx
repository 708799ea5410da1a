import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import '../look/sheets.scss'

/** A question over the page; a tap beside it closes it where that loses nothing. */
export function Sheet({
  id,
  title,
  onClose,
  children,
}: {
  id: string
  title: string
  onClose?(): void
  children: ReactNode
}) {
  return (
    <View className="scrim" onClick={onClose}>
      <View
        id={id}
        className="sheet stack-4"
        ariaRole="dialog"
        ariaLabel={title}
        onClick={event => event.stopPropagation()}
      >
        <Text className="sheet-t">{title}</Text>
        {children}
      </View>
    </View>
  )
}
