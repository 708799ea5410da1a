import { Text, View } from '@tarojs/components'
import { beijing } from '../../../core/domain/calendar/beijing'
import { formatDay } from '../../../core/domain/text/format-day'
import type { Instant } from '../../../core/domain/values/instant'
import { Button } from '../../components/button'
import { Tag } from '../../components/tag'

/** One phone that may log in as this person; the one in hand is not taken away here. */
export function BoundPhone({
  phone: { id, since, current },
  onUnbind,
}: {
  phone: { id: string; since: Instant; current: boolean }
  onUnbind(): void
}) {
  return (
    <View className="card stack-2" id={`phone-${id}`}>
      <Text className="h2">{`${formatDay(beijing(since).day)}绑定`}</Text>
      {current ? (
        <View className="line">
          <Tag words="现在用的" tone="ok" />
        </View>
      ) : (
        <Button id={`phone-unbind-${id}`} kind="second" small words="解除绑定" onTap={onUnbind} />
      )}
    </View>
  )
}
