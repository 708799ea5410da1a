import { Text, View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { Notice as NoticeView } from '../../../core/contract/depositor/settings'
import { diallable } from '../../../core/domain/text/diallable'
import { formatInstant } from '../../../core/domain/text/format-instant'
import { askSettings } from '../../ask/ask-settings'
import { Loaded } from '../../components/loaded'
import { Page } from '../../components/page'
import { Result } from '../../components/result'
import { Tag } from '../../components/tag'
import { countUnread } from '../../count-unread'
import { goTo } from '../../go'
import { useHotline } from '../../state/hotline'
import { useAnswer } from '../../use-answer'

/** What we told the person, kept also when WeChat or a text message did not arrive. */
export default function Notices() {
  const number = useHotline()
  const answer = useAnswer(askSettings, 'list-notices', {})
  const [more, setMore] = useState<NoticeView[]>([])
  const [next, setNext] = useState<string>()
  const fetching = useRef(false)
  usePullDownRefresh(() => void answer.again().finally(() => Taro.stopPullDownRefresh()))
  const { body } = answer
  useEffect(() => {
    setMore([])
    setNext(body?.next)
    const ids = body?.notices.filter(notice => !notice.read).map(notice => notice.id) ?? []
    // The page before asks how many are left, perhaps before this has arrived.
    if (!ids.length) return
    void askSettings('mark-notices-read', { ids: ids.slice(0, 100) }).then(async outcome => {
      if (outcome.ok) await countUnread()
    })
  }, [body])
  useReachBottom(() => {
    if (!next || fetching.current) return
    fetching.current = true
    void askSettings('list-notices', { after: next }).then(outcome => {
      fetching.current = false
      if (!outcome.ok) return
      setMore(before => [...before, ...outcome.body.notices])
      setNext(outcome.body.next)
    })
  })
  return (
    <Page>
      <Loaded of={answer}>
        {({ notices }) =>
          notices.length ? (
            <>
              {[...notices, ...more].map(notice => (
                <View
                  id={`notice-${notice.id}`}
                  className="card stack-2"
                  key={notice.id}
                  ariaRole={notice.page ? 'button' : 'article'}
                  ariaLabel={`${notice.title}，${diallable(notice.words, number)}`}
                  onClick={() => notice.page && goTo(notice.page)}
                >
                  <View className="between">
                    <Text className="h2">{notice.title}</Text>
                    {!notice.read && <Tag words="新" tone="wait" icon="none" />}
                  </View>
                  <Text className="ink2 block">{diallable(notice.words, number)}</Text>
                  <Text className="note block">{formatInstant(notice.at)}</Text>
                </View>
              ))}
              <Text className="note center">{next ? '往上拉看更多' : '没有更多了'}</Text>
            </>
          ) : (
            <Result low kind="info" icon="inbox" title="还没有消息" lines={['办件有变化时会告诉您，这里都留着。']} />
          )
        }
      </Loaded>
    </Page>
  )
}
