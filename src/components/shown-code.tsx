import { Text, View } from '@tarojs/components'
import '../look/shown-code.scss'

/** 核对码, to be shown or read out at a window. @param until Beijing time, `14:05` */
export function ShownCode({ code, until, after }: { code: string; until: string; after: string }) {
  return (
    <View className="card sunk stack-2" ariaRole="status">
      <Text className="note block">请把这个核对码念给窗口工作人员，或给他看</Text>
      <View id="window-code" className="code-digits" ariaRole="text" ariaLabel={`核对码 ${[...code].join(' ')}`}>
        {[code.slice(0, 4), code.slice(4)].map((four, at) => (
          <Text className="code-four" key={at === 0 ? 'first' : 'second'}>
            {four}
          </Text>
        ))}
      </View>
      <Text className="note block">{`${until}前有效。${after}`}</Text>
    </View>
  )
}
