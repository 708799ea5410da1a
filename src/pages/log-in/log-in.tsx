import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { askHome } from '../../ask/ask-home'
import { Button } from '../../components/button'
import { Check } from '../../components/check'
import { Choice } from '../../components/choice'
import { Head } from '../../components/head'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { ProblemNotice } from '../../components/problem-notice'
import { go } from '../../go'
import { agreeToPrivacy, openPrivacyGuide, say } from '../../phone'
import { agreedUserNotice } from '../../state/agreed'
import { centre } from '../../state/centre'
import { placeToReturn } from '../../state/session'
import { useAnswer } from '../../use-answer'

type Way = 'face' | 'password' | 'window'
const leads = { face: 'proveByFace', password: 'proveByPassword', window: 'proveAtWindow' } as const

export default function LogIn() {
  const code = centre.use()?.code
  const notice = useAnswer(askHome, 'read-notice', code && { centre: code, notice: 'user' })
  const [way, setWay] = useState<Way>('face')
  const [agreed, setAgreed] = useState(false)
  const next = async () => {
    if (!code) return go('centres')
    if (!agreed || !notice.body) return say('请先读《用户须知》并勾选同意')
    if (!(await agreeToPrivacy())) return say('要先同意隐私保护指引，才能登录')
    agreedUserNotice.set(notice.body.version)
    go(leads[way])
  }
  return (
    <Page
      roomy
      dock={
        <>
          <Check
            id="agree-user-notice"
            small
            on={agreed}
            label="我已读过并同意《用户须知》和《隐私保护指引》"
            onTap={() => setAgreed(!agreed)}
          >
            <Text>我已读过并同意</Text>
            <Text
              id="read-user-notice"
              className="inl"
              onClick={event => {
                event.stopPropagation()
                go('text', { notice: 'user' })
              }}
            >
              《用户须知》
            </Text>
            <Text>{notice.body ? `（${notice.body.version}版）和` : '和'}</Text>
            <Text
              id="read-privacy"
              className="inl"
              onClick={event => {
                event.stopPropagation()
                void openPrivacyGuide().then(opened => opened || go('text', { notice: 'privacy' }))
              }}
            >
              《隐私保护指引》
            </Text>
          </Check>
          <Button id="log-in-next" words="下一步" onTap={() => void next()} />
        </>
      }
    >
      <Head title="先核对是您本人" line="三种方式都能登录，选方便的一种。" />
      {placeToReturn.get() && <Notice strong="登录后接着办。">刚才填的内容都还在。</Notice>}
      <ProblemNotice problem={notice.problem} />
      <View className="stack-3" ariaRole="radiogroup" ariaLabel="登录方式">
        <Choice
          id="way-face"
          icon="face"
          words="刷脸"
          note="本人看着手机，约1分钟"
          on={way === 'face'}
          onTap={() => setWay('face')}
        />
        <Choice
          id="way-password"
          icon="msg"
          words="密码或短信"
          note="用身份证号或手机号，不用刷脸"
          on={way === 'password'}
          onTap={() => setWay('password')}
        />
        <Choice
          id="way-window"
          icon="hall"
          words="到窗口核对"
          note="带身份证原件，哪家中心的窗口都行；付钱、换卡要再等12小时"
          on={way === 'window'}
          onTap={() => setWay('window')}
        />
      </View>
    </Page>
  )
}
