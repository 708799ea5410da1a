import { Text, View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { ApplicationCard } from '../../../core/contract/depositor/application-card'
import { beijing } from '../../../core/domain/calendar/beijing'
import { shortDay } from '../../../core/domain/text/short-day'
import { askHome } from '../../ask/ask-home'
import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { Page } from '../../components/page'
import { Result } from '../../components/result'
import { Row } from '../../components/row'
import { SectionTitle } from '../../components/section-title'
import { Segments } from '../../components/segments'
import { TabBar } from '../../components/tab-bar'
import { Tag } from '../../components/tag'
import { go } from '../../go'
import { useHotline } from '../../state/hotline'
import { elder } from '../../state/look'
import { session } from '../../state/session'
import { waiting } from '../../state/waiting'
import { useAnswer } from '../../use-answer'
import { CaseCard } from './case-card'
import { Drafts } from './drafts'
import { isFinished } from './is-finished'

type Filter = 'all' | 'mine' | 'open' | 'done'

export default function Applications() {
  const loggedIn = session.use()
  const isElder = elder.use()
  const number = useHotline()
  const first = useAnswer(askHome, 'list-applications', loggedIn ? {} : undefined)
  const [more, setMore] = useState<ApplicationCard[]>([])
  const [next, setNext] = useState<string>()
  const [filter, setFilter] = useState<Filter>('all')
  const visited = useRef(false)
  const fetching = useRef(false)
  useDidShow(() => {
    if (visited.current && session.get()) void first.again()
    visited.current = true
  })
  usePullDownRefresh(() => void first.again().finally(() => Taro.stopPullDownRefresh()))
  const { body } = first
  useEffect(() => {
    setMore([])
    setNext(body?.next)
    if (body) waiting.set(body.applications.filter(card => card.mine).length)
  }, [body])
  useReachBottom(() => {
    if (!next || fetching.current) return
    fetching.current = true
    void askHome('list-applications', { after: next }).then(outcome => {
      fetching.current = false
      if (!outcome.ok) return
      setMore(before => [...before, ...outcome.body.applications])
      setNext(outcome.body.next)
    })
  })

  const frame = (inside: React.ReactNode) => (
    <Page underTabs={isElder} over={<TabBar on="applications" />}>
      {inside}
    </Page>
  )
  if (!loggedIn) {
    return frame(
      <Result low kind="info" icon="prog" title="登录后看办理进度" lines={['办到哪一步，都看得到。']}>
        <View style={{ width: '200px', marginTop: '24px' }}>
          <Button id="applications-log-in" words="登录" onTap={() => go('logIn')} />
        </View>
      </Result>,
    )
  }
  return frame(
    <Loaded of={first}>
      {shown => {
        const all = [...shown.applications, ...more]
        const mine = all.filter(card => card.mine)
        const open = all.filter(card => !card.mine && !isFinished(card))
        const done = all.filter(isFinished)
        if (!all.length) {
          return (
            <>
              <Drafts />
              <Result
                low
                kind="info"
                icon="inbox"
                title="还没有办过事"
                lines={['您提交的申请会出现在这里，', '办到哪一步都看得到。']}
              >
                <View style={{ width: '200px', marginTop: '24px' }}>
                  <Button id="see-items" kind="second" words="看看能办什么" onTap={() => go('home')} />
                </View>
              </Result>
              <Text className="note center">在窗口办的也会显示。没看到，请打{number}。</Text>
            </>
          )
        }
        return (
          <>
            {!isElder && (
              <Segments
                id="filter"
                label="筛选"
                segments={[
                  { key: 'all', words: '全部' },
                  {
                    key: 'mine',
                    words: mine.length ? `等我办${mine.length}` : '等我办',
                    label: `等我办，${mine.length}件`,
                  },
                  {
                    key: 'open',
                    words: open.length ? `办理中${open.length}` : '办理中',
                    label: `办理中，${open.length}件`,
                  },
                  { key: 'done', words: '已办完' },
                ]}
                on={filter}
                onPick={key => setFilter(key as Filter)}
              />
            )}
            {filter === 'all' && <Drafts />}
            {(filter === 'all' || filter === 'mine') && mine.map(card => <CaseCard key={card.id} card={card} />)}
            {(filter === 'all' || filter === 'open') && open.map(card => <CaseCard key={card.id} card={card} />)}
            {(filter === 'all' || filter === 'done') && done.length > 0 && (
              <>
                {filter === 'all' && <SectionTitle title="已办完" />}
                <View className="card flush">
                  {done.map(card => (
                    <Row
                      key={card.id}
                      id={`case-${card.id}`}
                      title={card.title}
                      note={`${shortDay(beijing(card.changedAt).day)}，${card.centreName}`}
                      value={<Tag words={card.shown.words} tone={card.shown.tone} icon="none" />}
                      end="none"
                      onTap={() => go('application', { id: card.id })}
                    />
                  ))}
                </View>
              </>
            )}
            <Text className="note center">{next ? '往上拉看更多' : '没有更多了'}</Text>
          </>
        )
      }}
    </Loaded>,
  )
}
