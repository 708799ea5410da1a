import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { diallable } from '../../../core/domain/text/diallable'
import { Button } from '../../components/button'
import { Head } from '../../components/head'
import { KeyValues } from '../../components/key-values'
import { Page } from '../../components/page'
import { Row } from '../../components/row'
import { call } from '../../phone'
import { centre } from '../../state/centre'
import { useHotline } from '../../state/hotline'

const answers: { question: string; answer: string }[] = [
  {
    question: '“封存”是什么意思？',
    answer: '就是单位不再每月存钱。钱还在账户里，利息照算。退休提取前要先由单位办封存。',
  },
  { question: '不想刷脸，能登录吗？', answer: '能。可以用密码或短信登录，也可以带证件原件到窗口核对，效果一样。' },
  {
    question: '没有居民身份证，能用吗？',
    answer:
      '能。外国人永久居留身份证、港澳台居民居住证、港澳和台湾通行证、护照，都可以注册，用密码或短信登录，查账户、开证明。刷脸只认居民身份证，要核对本人请到窗口。',
  },
  {
    question: '照片总说模糊怎么办？',
    answer: '把证件平放在桌上，到亮的地方，四个角都拍进去。您看得清的，可以点“看得清，就用它”。',
  },
  { question: '提交以后还能撤回吗？', answer: '审核时可以自己撤回；审到最后一步，要中心同意。钱打出后就不能恢复了。' },
  { question: '网断了，填的会不会丢？', answer: '不会。填的和拍的都存在手机里，连上网接着办。' },
  { question: '说好的时间没办好怎么办？', answer: '打12329，报办件编号。办理进度页里能看到承诺的日期和为什么暂停。' },
]

export default function Help() {
  const chosen = centre.use()
  const number = useHotline()
  const [open, setOpen] = useState<number>()
  return (
    <Page dock={<Button id="call-12329" icon="phone" words={`打电话${number}`} onTap={() => call(number)} />}>
      <Head title="有什么可以帮您？" />
      <View className="card flush">
        {answers.map(({ question, answer }, index) => (
          <View key={question}>
            <Row
              id={`help-${index}`}
              regular={open !== index}
              title={question}
              onTap={() => setOpen(open === index ? undefined : index)}
            />
            {open === index && (
              <View style={{ padding: '0 16px 16px' }}>
                <Text className="ink2">{diallable(answer, number)}</Text>
              </View>
            )}
          </View>
        ))}
      </View>
      {chosen && (
        <View className="card stack-3">
          <Text className="h2">{chosen.name}</Text>
          <KeyValues
            rows={[
              { label: '电话', value: chosen.phone },
              { label: '时间', value: chosen.hours },
            ]}
          />
        </View>
      )}
    </Page>
  )
}
