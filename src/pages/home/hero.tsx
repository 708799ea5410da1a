import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { beijing } from '../../../core/domain/calendar/beijing'
import { formatMonth } from '../../../core/domain/text/format-month'
import { shortDay } from '../../../core/domain/text/short-day'
import type { CentreCode } from '../../../core/domain/values/ids'
import { askHome } from '../../ask/ask-home'
import { Button } from '../../components/button'
import { Figure } from '../../components/figure'
import { Icon } from '../../components/icon'
import { go } from '../../go'
import { say } from '../../phone'
import { lastSeen } from '../../state/last-seen'

/** 我的公积金: guest, masked, or shown after a tap. Hidden again when the page is left (the page gives it a new key). */
export function Hero({ centre, loggedIn, elder }: { centre: CentreCode; loggedIn: boolean; elder: boolean }) {
  const [seen, setSeen] = useState(() => lastSeen.accounts(centre))
  const [shown, setShown] = useState(false)
  const [asking, setAsking] = useState(false)

  if (!loggedIn) {
    return (
      <View className="hero stack-3" ariaLabel="登录">
        <View className="stack-1">
          <Text className="h2">登录后看我的公积金</Text>
          <Text className="hero-sub block">余额、贷款、正在办理的事，都在这里。</Text>
        </View>
        <Button id="hero-log-in" words="登录" kind="on-hero" onTap={() => go('logIn')} />
      </View>
    )
  }

  const reveal = async () => {
    if (shown) return setShown(false)
    if (asking) return
    setAsking(true)
    const outcome = await askHome('look-up-accounts', { centre })
    setAsking(false)
    if (outcome.ok) {
      lastSeen.keepAccounts(centre, outcome.body)
      setSeen(outcome.body)
      setShown(true)
    } else if (outcome.problem.code.startsWith('core.') && seen) {
      say('中心暂时没有应答，这是上次查到的')
      setShown(true)
    } else go('fund')
  }

  const account = seen?.accounts[0]
  const several = (seen?.accounts.length ?? 0) > 1
  const amount =
    shown && account ? (
      <Figure id="hero-balance" amount={account.balance} />
    ) : (
      <View id="hero-mask" className="mask" ariaRole="text" ariaLabel="余额已隐藏">
        {[1, 2, 3, 4, 5, 6].map(dot => (
          <View key={String(dot)} className="mask-dot" />
        ))}
      </View>
    )
  const button = (
    <View
      id="hero-reveal"
      className="reveal"
      ariaRole="button"
      ariaLabel={shown ? '隐藏余额' : '显示余额'}
      onClick={() => void reveal()}
    >
      <Icon name={shown ? 'eyeoff' : 'eye'} small />
      <Text>{asking ? '正在查' : shown ? '隐藏' : '显示'}</Text>
    </View>
  )
  if (elder) {
    return (
      <View className="hero inline" ariaLabel="我的公积金">
        <View id="hero-fund" onClick={() => go('fund')}>
          <Text className="h2">我的公积金</Text>
          {amount}
        </View>
        {button}
      </View>
    )
  }
  return (
    <View className="hero" ariaLabel="我的公积金">
      <View className="between">
        <Text className="h2">{several ? '我的公积金（第1个账户）' : '我的公积金'}</Text>
        {account && <Text className="hero-sub">{`截至${shortDay(beijing(account.asOf).day)}`}</Text>}
      </View>
      <View className="figure">
        {amount}
        {button}
      </View>
      <View className="hero-foot">
        <Text>
          {account
            ? `${account.statusWords}${account.paidTo ? `，缴至${formatMonth(account.paidTo)}` : ''}`
            : '点“显示”看余额'}
        </Text>
        <View id="hero-fund" className="hero-link" ariaRole="button" ariaLabel="看明细" onClick={() => go('fund')}>
          <Text>看明细</Text>
          <Icon name="chev" small />
        </View>
      </View>
    </View>
  )
}
