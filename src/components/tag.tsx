import { Text, View } from '@tarojs/components'
import type { ShownState } from '../../core/contract/depositor/application-card'
import { Icon, type IconName } from './icon'

export type Tone = ShownState['tone']

const icons: Partial<Record<Tone, IconName>> = { ok: 'okc', wait: 'alert', bad: 'alert', accent: 'clock' }

/** A state in words, with a colour and an icon that say the same. */
export function Tag({ words, tone = 'neutral', icon }: { words: string; tone?: Tone; icon?: IconName | 'none' }) {
  const shown = icon ?? icons[tone]
  return (
    <View className={`tag ${tone}`}>
      {shown && shown !== 'none' && <Icon name={shown} />}
      <Text>{words}</Text>
    </View>
  )
}
