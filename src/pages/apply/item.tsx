import { Text, View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { ItemCode } from '../../../core/domain/values/ids'
import { askApply } from '../../ask/ask-apply'
import { Button } from '../../components/button'
import { Head } from '../../components/head'
import { KeyValues } from '../../components/key-values'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Numbered } from '../../components/numbered'
import { Page } from '../../components/page'
import { Row } from '../../components/row'
import { Tag } from '../../components/tag'
import { Ticks } from '../../components/ticks'
import { go } from '../../go'
import { call } from '../../phone'
import { useHotline } from '../../state/hotline'
import { elder } from '../../state/look'
import { useAnswer } from '../../use-answer'
import { useNeededCentre } from '../../use-needed-centre'

const modeWords = { online: '全程网办', agency: '代收代办', 'two-place': '两地联办', local: '本地办理' } as const

export default function Item() {
  const item = (useRouter().params.item ?? '') as ItemCode
  const chosen = useNeededCentre()
  const isElder = elder.use()
  const number = useHotline()
  const [open, setOpen] = useState(false)
  const answer = useAnswer(askApply, 'describe-item', chosen && item ? { centre: chosen.code, item } : undefined)
  const definition = answer.body?.definition
  useEffect(() => {
    if (definition) void Taro.setNavigationBarTitle({ title: definition.title })
  }, [definition])
  const start = <Button id="item-start" words="开始办理" onTap={() => go('checks', { item })} />
  return (
    <Page
      dock={
        definition &&
        (isElder ? (
          <>
            {start}
            <Button id="call-12329" kind="second" words={`打电话${number}`} onTap={() => call(number)} />
          </>
        ) : (
          <View className="pair">
            <Button
              id="call-12329"
              kind="second"
              fit
              words="问一问"
              label={`打电话${number}问一问`}
              onTap={() => call(number)}
            />
            {start}
          </View>
        ))
      }
    >
      <Loaded of={answer}>
        {({ definition: shown }) => (
          <>
            <Head title={shown.title} line={shown.whatHappens[shown.whatHappens.length - 1]}>
              {!isElder && (
                <View className="head-tags">
                  <Tag words={modeWords[shown.mode]} tone="accent" icon="none" />
                  <Tag words={shown.promise.words} tone="accent" icon="none" />
                  <Tag words="不收费" tone="accent" icon="none" />
                </View>
              )}
            </Head>
            {isElder ? (
              <View className="card flush">
                <Row
                  id="conditions"
                  title="我能不能办？"
                  note={`${shown.conditions.length}个条件，点开看`}
                  onTap={() => setOpen(!open)}
                />
                {open && (
                  <View style={{ padding: '0 20px 20px' }}>
                    <Ticks lines={shown.conditions} />
                  </View>
                )}
              </View>
            ) : (
              <View className="card stack-3">
                <Text className="h2">这些都符合才能办</Text>
                <Ticks lines={shown.conditions} />
              </View>
            )}
            <Notice kind="wait" big strong={shown.irreversible} />
            <View className="card stack-3">
              <Text className="h2">{`先准备${shown.materialLines.length}样，用手机拍照`}</Text>
              <Numbered lines={shown.materialLines} />
            </View>
            {!isElder && (
              <View className="card stack-3">
                <Text className="h2">怎么办</Text>
                <Numbered lines={shown.whatHappens} />
                <View className="rule" />
                <KeyValues
                  rows={[
                    { label: '办好时间', value: shown.promise.words },
                    { label: '谁来办', value: chosen?.name ?? '' },
                    { label: '咨询电话', value: number, note: chosen?.hours },
                  ]}
                />
              </View>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
