import { View } from '@tarojs/components'
import { call } from '../phone'
import { useHotline } from '../state/hotline'
import { Row } from './row'

/** The way out that is always there, in another province as well. */
export function CallRow({ before = '', after = '问一问', note }: { before?: string; after?: string; note?: string }) {
  const number = useHotline()
  return (
    <View className="card flush">
      <Row id="call-12329" icon="phone" title={`${before}打${number}${after}`} note={note} onTap={() => call(number)} />
    </View>
  )
}
