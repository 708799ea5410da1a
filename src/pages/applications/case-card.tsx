import { Text, View } from '@tarojs/components'
import type { ApplicationCard } from '../../../core/contract/depositor/application-card'
import { beijing } from '../../../core/domain/calendar/beijing'
import { shortDay } from '../../../core/domain/text/short-day'
import { Button } from '../../components/button'
import { Tag } from '../../components/tag'
import { go } from '../../go'

/** A case under way: what it is, where it stands, what to do next, by when. */
export function CaseCard({ card }: { card: ApplicationCard }) {
  const open = () => go('application', { id: card.id })
  return (
    <View
      id={`case-${card.id}`}
      className="card stack-2"
      ariaRole="button"
      ariaLabel={`${card.title}，${card.shown.words}，${card.next}`}
      onClick={open}
    >
      <View className="between">
        <Text className="h2">{card.title}</Text>
        <Tag words={card.shown.words} tone={card.shown.tone} />
      </View>
      <Text className="ink2 block">{card.next}</Text>
      {card.due && <Text className={`strong block${card.due.overdue ? ' c-bad' : ''}`}>{card.due.words}</Text>}
      <Text className="note block">{`${card.centreName}，${shortDay(beijing(card.submittedAt).day)}提交`}</Text>
      {card.mine && (
        <View style={{ paddingTop: '8px' }} onClick={event => event.stopPropagation()}>
          <Button
            id={`case-do-${card.id}`}
            small
            words={card.shown.state === 'correcting' ? '去补交' : '去处理'}
            onTap={open}
          />
        </View>
      )}
    </View>
  )
}
