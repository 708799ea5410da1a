import Taro, { useDidHide, useDidShow, useLoad, usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { askHome } from '../../ask/ask-home'
import { CallRow } from '../../components/call-row'
import { Loaded } from '../../components/loaded'
import { Page } from '../../components/page'
import { TabBar } from '../../components/tab-bar'
import { go } from '../../go'
import { centre as chosenCentre, templates } from '../../state/centre'
import { elder } from '../../state/look'
import { session } from '../../state/session'
import { waiting } from '../../state/waiting'
import { useAnswer } from '../../use-answer'
import { ElderHome } from './elder-home'
import { Hero } from './hero'
import { ItemList } from './item-list'
import { MissedPage } from './missed-page'
import { sceneOf } from './scene-of'
import { TodoCard } from './todo-card'
import { TopBar } from './top-bar'
import { useChosenCentre } from './use-chosen-centre'

export default function Home() {
  const [scene, setScene] = useState<string>()
  const [visits, setVisits] = useState(0)
  useLoad(query => setScene(sceneOf(query as Record<string, string>)))
  const choosing = useChosenCentre(scene)
  const code = chosenCentre.use()?.code
  const loggedIn = session.use()
  const home = useAnswer(askHome, 'show-home', code && { centre: code })
  const isElder = elder.use()

  useDidShow(() => {
    setVisits(count => count + 1)
    if (visits > 0) void home.again()
  })
  useDidHide(() => setVisits(count => count + 1))
  usePullDownRefresh(() => void home.again().finally(() => Taro.stopPullDownRefresh()))
  if (home.body) {
    if (chosenCentre.get()?.name !== home.body.centre.name) chosenCentre.set(home.body.centre)
    if (JSON.stringify(templates.get()) !== JSON.stringify(home.body.templates)) templates.set(home.body.templates)
    const mine = home.body.todo.filter(card => card.mine).length
    if (waiting.get() !== mine) setTimeout(() => waiting.set(mine), 0)
  }

  if (!code) {
    return (
      <Page underTabs over={<TabBar on="home" />}>
        <TopBar />
        <Loaded of={choosing}>{() => null}</Loaded>
      </Page>
    )
  }
  return (
    <Page underTabs={isElder} over={<TabBar on="home" />}>
      <TopBar />
      <MissedPage />
      <Loaded of={home}>
        {body => {
          const hero = (
            <Hero key={`${code}-${visits}`} centre={code} loggedIn={Boolean(loggedIn && body.me)} elder={isElder} />
          )
          if (isElder) return <ElderHome todo={body.todo} items={body.items} hero={hero} />
          return (
            <>
              {hero}
              {body.todo.length > 0 && (
                <TodoCard todo={body.todo} openCount={body.openCount} onAll={() => go('applications')} />
              )}
              <ItemList items={body.items} />
              <CallRow before="拿不准？" after="问" note={`${body.centre.hours}，问清楚再办`} />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
