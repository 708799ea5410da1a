import { Input, Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Icon } from './icon'
import { type TypedKind, tidied, tooMuch } from './typed-text'
import '../look/fields.scss'

export interface TextFieldProps {
  id: string
  label: string
  note?: string
  /** What it holds when first drawn. Later changes are not written back: a controlled input flashes old text in WeChat. */
  initial?: string
  /** Numbers are given to `onInput` without the gaps they were pasted with. */
  kind?: TypedKind
  /** How a number is tidied, where its kind does not say it all: a phone loses its +86. */
  tidy?(text: string): string
  secret?: boolean
  placeholder?: string
  /** Said when exceeded; nothing is cut. Counted after tidying. */
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
  const [over, setOver] = useState<string>()
  const kind = props.kind ?? 'text'
  const tidy = props.tidy ?? ((text: string) => tidied(kind, text))
  const problem = props.problem ?? over
  const state = problem ? ' err' : focus ? ' focus' : ''
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
          type={kind}
          password={props.secret ?? false}
          maxlength={-1}
          placeholder={props.placeholder ?? ''}
          cursorSpacing={120}
          ariaLabel={problem ? `${props.label}，${problem}` : props.label}
          onInput={event => {
            const value = tidy(event.detail.value)
            setOver(tooMuch(kind, value, props.maxLength))
            props.onInput(value)
          }}
          onFocus={() => setFocus(true)}
          onBlur={() => {
            setFocus(false)
            props.onLeave?.()
          }}
        />
        {props.action}
      </View>
      {problem ? (
        <View id={`${props.id}-problem`} className="help bad" ariaLive="polite">
          <Icon name="alert" />
          <Text>{problem}</Text>
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
