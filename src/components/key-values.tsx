import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'

export interface KeyValue {
  label: string
  value: ReactNode
  note?: string
}

/** Names and contents, right aligned; in sheets left. */
export function KeyValues({ rows, left }: { rows: (KeyValue | undefined | false)[]; left?: boolean }) {
  return (
    <View className={`kv${left ? ' left' : ''}`}>
      {rows.flatMap(row =>
        row
          ? [
              <View className="kv-t" key={`${row.label}-t`}>
                <Text>{row.label}</Text>
              </View>,
              <View className="kv-d" key={`${row.label}-d`}>
                {typeof row.value === 'string' ? <Text>{row.value}</Text> : row.value}
                {row.note && <Text className="kv-n">{row.note}</Text>}
              </View>,
            ]
          : [],
      )}
    </View>
  )
}
