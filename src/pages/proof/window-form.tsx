import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type IdentityDocumentKind, numberLabel } from '../../../core/domain/values/identity-document-kind'
import { askHome } from '../../ask/ask-home'
import { Button } from '../../components/button'
import { DocumentKindField, keyboardOf } from '../../components/document-kind-field'
import { Head } from '../../components/head'
import { KeyValues } from '../../components/key-values'
import { Notice } from '../../components/notice'
import { Numbered } from '../../components/numbered'
import { Page } from '../../components/page'
import { ProblemNotice } from '../../components/problem-notice'
import { TextField } from '../../components/text-field'
import { call } from '../../phone'
import { useHotline } from '../../state/hotline'
import { useAnswer } from '../../use-answer'
import type { useProblem } from '../../use-problem'

export interface TypedIdentity {
  name: string
  idNumber: string
  idType: IdentityDocumentKind
}

/** Who one is, where one may go, and what it opens; then the code. */
export function WindowForm(props: {
  typed: TypedIdentity
  form: ReturnType<typeof useProblem>
  busy: boolean
  onNext(): void
}) {
  const { typed, form, busy } = props
  const { body } = useAnswer(askHome, 'list-centres', {})
  const phone = useHotline()
  const [idType, setIdType] = useState(typed.idType)
  const keep = (field: 'name' | 'idNumber') => (value: string) => {
    typed[field] = value
    form.touch(field)
  }
  return (
    <Page
      dock={
        <>
          <Button
            id="show-log-in-code"
            words={busy ? '请稍等' : '到了窗口，显示核对码'}
            disabled={busy}
            onTap={props.onNext}
          />
          <Button id="call-12329" kind="text" icon="phone" words={`打${phone}问最近的窗口`} onTap={() => call(phone)} />
        </>
      }
    >
      <Head title="到窗口核对是您本人" line="不用刷脸，也不用记密码。下面哪家中心的窗口都行。" />
      <View className="card stack-3">
        <Text className="h2">这样办</Text>
        <Numbered
          lines={['本人带证件原件到窗口', '在这里填好姓名和证件号码，显示核对码', '窗口核对后，手机自动登录']}
        />
      </View>
      <View className="card stack-4">
        <TextField
          id="window-name"
          label="姓名"
          initial={typed.name}
          maxLength={60}
          problem={form.at('name')}
          onInput={keep('name')}
        />
        <DocumentKindField
          id="window-id-type"
          value={idType}
          onPick={kind => {
            typed.idType = kind
            setIdType(kind)
            form.touch('idNumber')
          }}
        />
        <TextField
          key={idType}
          id="window-id-number"
          label={numberLabel(idType)}
          kind={keyboardOf(idType)}
          initial={typed.idNumber}
          maxLength={30}
          problem={form.at('idNumber')}
          onInput={keep('idNumber')}
        />
      </View>
      <ProblemNotice problem={form.problem} />
      <Notice strong="登录后能查询、开证明、填申请。">
        付钱、换卡、换手机号，过12小时才能办；登记的手机号会马上收到提醒。
      </Notice>
      {body && (
        <View className="card stack-3">
          <Text className="h2">可以去的窗口</Text>
          {body.centres.map(each => (
            <KeyValues
              key={each.code}
              left
              rows={[
                { label: '中心', value: each.name },
                { label: '电话', value: each.phone },
                { label: '时间', value: each.hours },
              ]}
            />
          ))}
        </View>
      )}
    </Page>
  )
}
