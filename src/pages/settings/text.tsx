import { Text, View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { askHome } from '../../ask/ask-home'
import { Head } from '../../components/head'
import { Loaded } from '../../components/loaded'
import { Page } from '../../components/page'
import { centre } from '../../state/centre'
import { useAnswer } from '../../use-answer'

const names = { user: '用户须知', face: '人脸信息使用告知', query: '查询授权', privacy: '隐私保护指引' } as const
type NoticeName = keyof typeof names

/** A text the person must be able to read before agreeing. */
export default function NoticeText() {
  const asked = useRouter().params.notice
  const notice: NoticeName = asked && asked in names ? (asked as NoticeName) : 'user'
  const code = centre.use()?.code
  const answer = useAnswer(askHome, 'read-notice', code && { centre: code, notice })
  useEffect(() => void Taro.setNavigationBarTitle({ title: names[notice] }), [notice])
  return (
    <Page>
      <Loaded of={answer}>
        {body => (
          <>
            <Head title={body.title} line={`${body.version}版`} />
            <View className="card stack-3">
              {body.paragraphs.map(paragraph => (
                <Text className="block" key={paragraph}>
                  {paragraph}
                </Text>
              ))}
            </View>
          </>
        )}
      </Loaded>
    </Page>
  )
}
