import { Text, View } from '@tarojs/components'
import type { ApplicationView } from '../../core/contract/depositor/application-view'
import { shortInstant } from '../../core/domain/text/short-instant'
import { Icon, type IconName } from './icon'
import '../look/timeline.scss'

type Entry = ApplicationView['timeline'][number]

const icons: Partial<Record<Entry['mark'] | 'theirs', IconName>> = { done: 'ok', good: 'ok', now: 'bang', bad: 'x' }

/**
 * What happened and what will, in plain words with times.
 * @param mine the step that is on now waits for the depositor; else nothing calls for them
 */
export function Timeline({ entries, mine }: { entries: Entry[]; mine: boolean }) {
  return (
    <View ariaRole="list">
      {entries.map(entry => {
        const when = entry.at ? shortInstant(entry.at) : undefined
        const mark = entry.mark === 'now' && !mine ? 'theirs' : entry.mark
        const icon = icons[mark]
        return (
          <View
            className={`tl-i ${mark}`}
            key={entry.key}
            ariaRole="listitem"
            ariaLabel={[entry.words, when, entry.note].filter(Boolean).join('，')}
          >
            <View className="tl-p">{icon && <Icon name={icon} />}</View>
            <Text className="tl-b">{entry.words}</Text>
            {when && <Text className="main-n">{when}</Text>}
            {entry.note && <Text className="main-n">{entry.note}</Text>}
          </View>
        )
      })}
    </View>
  )
}
