import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { CentreCode } from '../../core/domain/values/ids'
import { askHome } from '../ask/ask-home'
import { go } from '../go'
import { useAnswer } from '../use-answer'
import { Button } from './button'
import { Check } from './check'
import { KeyValues } from './key-values'
import { Link } from './link'
import { ProblemNotice } from './problem-notice'
import { Sheet } from './sheet'

/** The separate consent for face data: starts unticked, and refusing leads on. */
export function FaceConsent(props: {
  centre: CentreCode
  purpose: string
  busy: boolean
  onAgree(version: string): void
  onRefuse(): void
  onClose(): void
}) {
  const notice = useAnswer(askHome, 'read-notice', { centre: props.centre, notice: 'face' })
  const [on, setOn] = useState(false)
  const version = notice.body?.version
  return (
    <Sheet id="face-consent" title="使用人脸信息，要您单独同意" onClose={props.busy ? undefined : props.onClose}>
      <Text className="ink2 block">只用来核对是您本人，不做别的。</Text>
      <KeyValues
        left
        rows={[
          { label: '谁来核对', value: '微信人脸核身，由公安身份库比对' },
          { label: '存不存照片', value: '不存，只记通过或没通过' },
          { label: '能不能反悔', value: '能，随时在“设置”里撤回' },
        ]}
      />
      <Link
        id="read-face-notice"
        words={version ? `看全文（${version}版）` : '看全文'}
        small
        onTap={() => go('text', { notice: 'face' })}
      />
      <ProblemNotice problem={notice.problem} />
      <Check id="agree-face" on={on} label={`我同意为这次${props.purpose}使用我的人脸信息`} onTap={() => setOn(!on)}>
        <Text>{`我同意为这次${props.purpose}使用我的人脸信息`}</Text>
      </Check>
      <View className="stack-2">
        <Button
          id="start-face"
          words={props.busy ? '正在核对' : '开始刷脸'}
          disabled={!on || !version || props.busy}
          onTap={() => version && props.onAgree(version)}
        />
        <Button id="refuse-face" kind="text" words="不同意，改用密码或短信" onTap={props.onRefuse} />
      </View>
    </Sheet>
  )
}
