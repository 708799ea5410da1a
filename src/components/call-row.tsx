import { View } from '@tarojs/components'
import { call } from '../phone'
import { Row } from './row'

/** The way out that is always there. */
export function CallRow({ title = '打12329问一问', note }: { title?: string; note?: string }) {
  return (
    <View className="card flush">
      <Row id="call-12329" icon="phone" title={title} note={note} onTap={() => call('12329')} />
    </View>
  )
}
