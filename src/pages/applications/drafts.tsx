import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useRef } from 'react'
import { formatDay } from '../../../core/domain/text/format-day'
import { askHome } from '../../ask/ask-home'
import { Button } from '../../components/button'
import { Tag } from '../../components/tag'
import { go } from '../../go'
import { askYesNo, storage } from '../../phone'
import { useAnswer } from '../../use-answer'

/** Forms begun and not handed in. */
export function Drafts() {
  const answer = useAnswer(askHome, 'list-drafts', {})
  const visited = useRef(false)
  useDidShow(() => {
    if (visited.current) void answer.again()
    visited.current = true
  })
  const discard = async (draft: NonNullable<typeof answer.body>['drafts'][number]) => {
    const sure = await askYesNo({
      title: '不办了？',
      content: '填的内容和照片都会删掉，不能恢复。',
      yes: '删掉',
      no: '留着',
    })
    if (!sure) return
    const outcome = await askHome('discard-draft', { draft: draft.id })
    if (outcome.ok)
      for (const name of ['draft', 'step', 'submit-key', 'accepted', 'uploads']) storage.remove(`${name}:${draft.id}`)
    void answer.again()
  }
  return (
    <>
      {answer.body?.drafts.map(draft => (
        <View id={`draft-${draft.id}`} className="card stack-2" key={draft.id}>
          <View className="between">
            <Text className="h2">{draft.title}</Text>
            <Tag words="还没提交" />
          </View>
          <Text className="ink2 block">{`填了一半，内容保留到${formatDay(draft.expiresOn)}。`}</Text>
          <Button id={`draft-go-${draft.id}`} small words="接着填" onTap={() => go('form', { draft: draft.id })} />
          <Button
            id={`draft-drop-${draft.id}`}
            small
            kind="text"
            danger
            words="不办了，删掉"
            onTap={() => void discard(draft)}
          />
        </View>
      ))}
    </>
  )
}
