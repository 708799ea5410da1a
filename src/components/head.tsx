import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'

/** The first sentence of a page. */
export function Head({ title, line, children }: { title: string; line?: string; children?: ReactNode }) {
  return (
    <View className="head">
      <Text className="head-t" id="page-title">
        {title}
      </Text>
      {line && <Text className="head-p">{line}</Text>}
      {children}
    </View>
  )
}
