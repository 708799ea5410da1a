import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { IdentityLevel } from '../../../core/domain/identity/identity'
import { askHome } from '../../ask/ask-home'
import { Button } from '../../components/button'
import { Page } from '../../components/page'
import { Row } from '../../components/row'
import { Switch } from '../../components/switch'
import { TabBar } from '../../components/tab-bar'
import { Tag } from '../../components/tag'
import { countUnread } from '../../count-unread'
import { go } from '../../go'
import { askYesNo } from '../../phone'
import { centre } from '../../state/centre'
import { elder } from '../../state/look'
import { forgetSession, session } from '../../state/session'
import { unread } from '../../state/unread'

const levelWords: Readonly<Record<IdentityLevel, string>> = {
  face: '已刷脸核对',
  password: '已核对本人',
  window: '窗口核对过',
}

export default function MePage() {
  const loggedIn = session.use()
  const isElder = elder.use()
  const code = centre.use()?.code
  const toRead = unread.use()
  const [visit, setVisit] = useState(0)
  useDidShow(() => setVisit(count => count + 1))
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again at every visit
  useEffect(() => {
    if (code && loggedIn) void countUnread()
  }, [code, loggedIn, visit])
  const logOut = async () => {
    if (
      !(await askYesNo({
        title: '退出登录？',
        content: '填了一半的申请还在，下次登录接着办。',
        yes: '退出',
        no: '不退出',
      }))
    )
      return
    await askHome('log-out', {})
    forgetSession()
  }
  return (
    <Page underTabs={isElder} over={<TabBar on="me" />}>
      <View className="card flush">
        {loggedIn ? (
          <Row
            id="me"
            icon="user"
            title={loggedIn.me.maskedName}
            note={`${loggedIn.me.documentWords ?? ''} ${loggedIn.me.maskedIdNumber}`.trim()}
            value={<Tag words={levelWords[loggedIn.me.level]} tone="ok" />}
          />
        ) : (
          <Row id="me-log-in" icon="user" title="登录" note="登录后看我的公积金和办理进度" onTap={() => go('logIn')} />
        )}
      </View>
      <View className="card flush">
        <Row
          title="长辈版"
          note="字大、按钮大、一页只办一件事"
          end={<Switch id="elder-switch" on={isElder} label="长辈版" onTap={() => elder.set(!isElder)} />}
        />
        <Row
          id="to-settings"
          regular
          title="字的大小和授权"
          note="字的大小、我同意过的事、登录过的手机"
          onTap={() => go('settings')}
        />
      </View>
      <View className="card flush">
        <Row
          id="to-notices"
          icon="bell"
          title="消息"
          value={loggedIn && toRead > 0 ? <Tag words={`${toRead}条没看`} tone="wait" icon="none" /> : undefined}
          onTap={() => go('notices')}
        />
        <Row id="to-certificates" icon="cert" title="我的证明" onTap={() => go('certificates')} />
      </View>
      <View className="card flush">
        <Row id="to-help" icon="help" title="帮助与咨询电话" onTap={() => go('help')} />
        <Row id="to-user-notice" icon="doc" title="用户须知" onTap={() => go('text', { notice: 'user' })} />
        <Row id="to-privacy" icon="shield" title="隐私保护指引" onTap={() => go('text', { notice: 'privacy' })} />
      </View>
      {loggedIn && <Button id="log-out" kind="text" danger words="退出登录" onTap={() => void logOut()} />}
      <Text className="note center">版本 0.1.0</Text>
    </Page>
  )
}
