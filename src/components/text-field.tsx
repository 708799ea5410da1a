import { Input, Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Icon } from './icon'
import '../look/fields.scss'

export interface TextFieldProps {
  id: string
  label: string
  note?: string
  /** What it holds when first drawn. Later changes are not written back: a controlled input flashes old text in WeChat. */
  initial?: string
  kind?: 'text' | 'number' | 'idcard'
  secret?: boolean
  placeholder?: string
  maxLength?: number
  problem?: string
  help?: string
  good?: string
  action?: ReactNode
  onInput(value: string): void
  onLeave?(): void
}

/** A line to type in, with its name above and what is wrong below. */
export function TextField(props: TextFieldProps) {
  const [focus, setFocus] = useState(false)
  const state = props.problem ? ' err' : focus ? ' focus' : ''
  return (
    <View className="field">
      <View className="lab">
        <Text>{props.label}</Text>
        {props.note && <Text className="lab-n">{props.note}</Text>}
      </View>
      <View className={`input${state}`}>
        <Input
          id={props.id}
          className="input-v"
          placeholderClass="input-p"
          defaultValue={props.initial ?? ''}
          type={props.kind ?? 'text'}
          password={props.secret ?? false}
          maxlength={props.maxLength ?? 140}
          placeholder={props.placeholder ?? ''}
          cursorSpacing={120}
          ariaLabel={props.problem ? `${props.label}，${props.problem}` : props.label}
          onInput={event => props.onInput(event.detail.value)}
          onFocus={() => setFocus(true)}
          onBlur={() => {
            setFocus(false)
            props.onLeave?.()
          }}
        />
        {props.action}
      </View>
      {props.problem ? (
        <View id={`${props.id}-problem`} className="help bad" ariaLive="polite">
          <Icon name="alert" />
          <Text>{props.problem}</Text>
        </View>
      ) : props.good ? (
        <View className="help ok">
          <Icon name="okc" />
          <Text>{props.good}</Text>
        </View>
      ) : (
        props.help && (
          <View className="help">
            <Text>{props.help}</Text>
          </View>
        )
      )}
    </View>
  )
}
