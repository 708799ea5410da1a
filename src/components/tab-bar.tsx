import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { go } from '../go'
import { markTab, showNativeTabs } from '../phone'
import { elder } from '../state/look'
import { waiting } from '../state/waiting'
import { Icon, type IconName } from './icon'

type TabName = 'home' | 'applications' | 'me'

const tabs: { page: TabName; words: string; icon: IconName }[] = [
  { page: 'home', words: '首页', icon: 'home' },
  { page: 'applications', words: '办理进度', icon: 'prog' },
  { page: 'me', words: '我的', icon: 'user' },
]

/** The native tab bar cannot reach 18 pt: 长辈版 hides it and shows the same three, larger. */
export function TabBar({ on }: { on: TabName }) {
  const isElder = elder.use()
  const count = waiting.use()
  const settle = () => {
    showNativeTabs(!elder.get())
    markTab(1, waiting.get())
  }
  useDidShow(settle)
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs again exactly when either of the two changes
  useEffect(settle, [isElder, count])
  if (!isElder) return null
  return (
    <View className="tabbar" ariaRole="tablist" ariaLabel="底部导航">
      {tabs.map(tab => (
        <View
          key={tab.page}
          id={`tab-${tab.page}`}
          className={`tab${tab.page === on ? ' on' : ''}`}
          ariaRole="tab"
          ariaSelected={tab.page === on ? 'true' : 'false'}
          ariaLabel={tab.page === 'applications' && count ? `${tab.words}，${count}件等您处理` : tab.words}
          onClick={() => tab.page !== on && go(tab.page)}
        >
          <Icon name={tab.icon} />
          <Text>{tab.words}</Text>
          {tab.page === 'applications' && count > 0 && <Text className="tab-dot">{String(count)}</Text>}
        </View>
      ))}
    </View>
  )
}
