import { Text, View } from '@tarojs/components'
import type { ItemCard } from '../../../core/contract/depositor/centre-card'
import type { IconName } from '../../components/icon'
import { Row } from '../../components/row'
import { SectionTitle } from '../../components/section-title'
import { openItem } from './open-item'

const known: Record<string, IconName> = {
  query: 'query',
  cert: 'cert',
  wallet: 'wallet',
  house: 'house',
  unit: 'unit',
  edit: 'edit',
  settled: 'settled',
  repay: 'repay',
} // prettier-ignore

/** The eight items. What is not online here is listed too, with where and how behind it. */
export function ItemList({ items }: { items: ItemCard[] }) {
  const online = items.filter(card => card.online)
  const window = items.filter(card => !card.online)
  const rows = (cards: ItemCard[], quiet: boolean) => (
    <View className="card flush">
      {cards.map(card => (
        <Row
          key={card.item}
          id={`item-${card.item}`}
          icon={known[card.icon] ?? 'doc'}
          quiet={quiet}
          title={card.title}
          note={card.line}
          value={quiet ? undefined : <Text className="note nb">{card.modeWords.split('、')[0] ?? ''}</Text>}
          onTap={() => openItem(card)}
        />
      ))}
    </View>
  )
  return (
    <>
      {online.length > 0 && <SectionTitle title="手机上就能办" />}
      {online.length > 0 && rows(online, false)}
      {window.length > 0 && <SectionTitle title="到窗口办" note="点开看地点和电话" />}
      {window.length > 0 && rows(window, true)}
    </>
  )
}
