import { Text, View } from '@tarojs/components'
import { windowLines } from '../../../core/domain/problem/door-words'
import { Button } from '../../components/button'
import { Head } from '../../components/head'
import { KeyValues } from '../../components/key-values'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { call } from '../../phone'
import { centre } from '../../state/centre'
import { useHotline } from '../../state/hotline'
import { itemToShow } from '../../state/item-to-show'

/** What a centre does not do online is not hidden: it says where and how. */
export default function WindowItem() {
  const card = itemToShow.use()
  const chosen = centre.use()
  const window = card?.window
  const hotline = useHotline()
  const number = window?.phone ?? hotline
  return (
    <Page dock={<Button id="call-window" icon="phone" words={`打${number}问清楚再去`} onTap={() => call(number)} />}>
      <Head title={card?.title ?? '到窗口办'} line="这件事在手机上还办不了，要到窗口办。" />
      <View className="card stack-3">
        <Text className="h2">去哪里办、怎么办</Text>
        <KeyValues
          left
          rows={[
            { label: '地点', value: window?.where ?? card?.line ?? '' },
            { label: '办法', value: window?.how ?? '带身份证和有关材料到窗口' },
            { label: '时间', value: window?.hours ?? chosen?.hours ?? '' },
            { label: '电话', value: number },
            { label: '方式', value: card?.modeWords ?? '' },
          ]}
        />
      </View>
      {chosen && (
        <View className="card">
          <Text className="h2">本中心的窗口</Text>
          {windowLines(chosen).map(line => (
            <Text key={line} className="ink2 block">
              {line}
            </Text>
          ))}
        </View>
      )}
      <Notice kind="plain">去之前先打电话问清楚要带什么，免得白跑一趟。</Notice>
    </Page>
  )
}
