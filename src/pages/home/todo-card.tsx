import { Text, View } from '@tarojs/components'
import type { ApplicationCard } from '../../../core/contract/depositor/application-card'
import { Button } from '../../components/button'
import { Link } from '../../components/link'
import { Tag } from '../../components/tag'
import { go } from '../../go'

/** 正在办理: what the person must do stands first, with a date and one button. */
export function TodoCard({ todo, openCount, onAll }: { todo: ApplicationCard[]; openCount: number; onAll(): void }) {
  return (
    <View id="todo" className="card stack-3" ariaLabel="正在办理">
      <View className="between">
        <Text className="h2">正在办理</Text>
        <Link id="todo-all" words={`全部${openCount}件`} chevron small tight onTap={onAll} />
      </View>
      {todo.slice(0, 2).map(card => (
        <View className="stack-3" key={card.id}>
          <View className="rule" />
          <View
            id={`todo-${card.id}`}
            className="stack-2"
            ariaRole="button"
            onClick={() => go('application', { id: card.id })}
          >
            <View className="between">
              <Text className="strong">{card.title}</Text>
              <Tag words={card.shown.words} tone={card.shown.tone} />
            </View>
            <Text className="ink2 block">{card.next}</Text>
            {card.due && <Text className="note block">{card.due.words}</Text>}
          </View>
          {card.mine && (
            <Button
              id={`todo-do-${card.id}`}
              words={card.shown.state === 'correcting' ? '去补交' : '去处理'}
              small
              onTap={() => go('application', { id: card.id })}
            />
          )}
        </View>
      ))}
    </View>
  )
}
