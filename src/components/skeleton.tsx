import { View } from '@tarojs/components'

const bar = (width: number, height: number, top: number) => (
  <View className="skeleton" style={{ width: `${width}px`, height: `${height}px`, marginTop: `${top}px` }} />
)

/** The shape of what is coming. Stands still. */
export function Skeleton() {
  return (
    <View id="loading" className="card" ariaRole="status" ariaLabel="正在查询">
      {bar(96, 16, 0)}
      {bar(220, 36, 12)}
      {bar(160, 16, 12)}
      {[120, 88, 140, 104].map(width => (
        <View className="between" key={String(width)}>
          {bar(72, 18, 16)}
          {bar(width, 18, 16)}
        </View>
      ))}
    </View>
  )
}
