import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { ApplicationCard } from '../../../core/contract/depositor/application-card'
import type { ItemCard } from '../../../core/contract/depositor/centre-card'
import { Button } from '../../components/button'
import { Icon, type IconName } from '../../components/icon'
import { go } from '../../go'
import { call } from '../../phone'
import { useHotline } from '../../state/hotline'
import { ItemList } from './item-list'
import { openItem } from './open-item'

/** 长辈版 home: what waits, the balance, four tiles, nothing else. */
export function ElderHome({ todo, items, hero }: { todo: ApplicationCard[]; items: ItemCard[]; hero: ReactNode }) {
  const [all, setAll] = useState(false)
  const number = useHotline()
  const first = todo.find(card => card.mine)
  const withdrawal = items.find(card => card.opens === 'item' && card.online)
  const certificate = items.find(card => card.opens === 'certificates')
  const tile = (id: string, icon: IconName, words: string, onTap: () => void, extra = '', label = words) => (
    <View id={id} className={`tile${extra}`} ariaRole="button" ariaLabel={label} onClick={onTap}>
      <Icon name={icon} />
      <Text className="tile-b">{words}</Text>
    </View>
  )
  return (
    <>
      {first && (
        <View className="card marked stack-3" ariaLabel="等您处理">
          <View className="stack-1">
            <View className="line c-wait">
              <Icon name="alert" />
              <Text className="h2">{first.shown.words}</Text>
            </View>
            <Text className="block">
              {first.due && first.shown.state === 'correcting'
                ? `${first.title}，${first.due.words}`
                : `${first.title}，${first.next}`}
            </Text>
          </View>
          <Button
            id={`todo-do-${first.id}`}
            words={first.shown.state === 'correcting' ? '去补交' : '去处理'}
            onTap={() => go('application', { id: first.id })}
          />
        </View>
      )}
      {hero}
      <View className="tiles">
        {withdrawal && tile(`item-${withdrawal.item}`, 'wallet', withdrawal.title, () => openItem(withdrawal))}
        {certificate && tile(`item-${certificate.item}`, 'cert', certificate.title, () => openItem(certificate))}
        {tile('all-items', 'grid', `全部${items.length}件事`, () => setAll(!all))}
        {tile('call-12329', 'phone', '打电话问', () => call(number), ' call', `打电话${number}`)}
      </View>
      {all && <ItemList items={items} />}
    </>
  )
}
