import { Text, View } from '@tarojs/components'
import { formatFen } from '../../core/domain/text/format-fen'
import { spokenFen } from '../../core/domain/text/spoken-fen'
import type { Fen } from '../../core/domain/values/fen'

/** A sum of money as the main thing on a card; read out in words. */
export function Figure({ id, amount, bad }: { id?: string; amount: Fen; bad?: boolean }) {
  return (
    <View id={id} className={`figure-b${bad ? ' c-bad' : ''}`} ariaRole="text" ariaLabel={spokenFen(amount)}>
      <Text className="figure-y">¥</Text>
      <Text className="num">{formatFen(amount)}</Text>
    </View>
  )
}
