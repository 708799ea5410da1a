import { Picker, Text, View } from '@tarojs/components'
import { Icon } from './icon'
import '../look/fields.scss'

interface Shared {
  id: string
  label: string
  problem?: string
  help?: string
}

const frame = (
  props: Shared,
  shown: string | undefined,
  empty: string,
  picker: (inside: React.ReactNode) => React.ReactNode,
) => (
  <View className="field">
    <View className="lab">
      <Text>{props.label}</Text>
    </View>
    {picker(
      <View
        className={`input${props.problem ? ' err' : ''}`}
        ariaRole="button"
        ariaLabel={`${props.label}，${shown ?? empty}`}
      >
        <Text className={`input-t${shown ? '' : ' input-p'}`}>{shown ?? empty}</Text>
        <View className="act">
          <Icon name="down" small />
        </View>
      </View>,
    )}
    {props.problem ? (
      <View id={`${props.id}-problem`} className="help bad" ariaLive="polite">
        <Icon name="alert" />
        <Text>{props.problem}</Text>
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

/** One of a list, from the phone's own wheel. */
export function ListField(
  props: Shared & {
    options: { value: string; label: string }[]
    value?: string
    empty?: string
    onPick(value: string): void
  },
) {
  const index = props.options.findIndex(option => option.value === props.value)
  return frame(props, props.options[index]?.label, props.empty ?? '请选择', inside => (
    <Picker
      id={props.id}
      mode="selector"
      range={props.options.map(option => option.label)}
      value={Math.max(0, index)}
      onChange={event => {
        const option = props.options[Number(event.detail.value)]
        if (option) props.onPick(option.value)
      }}
    >
      {inside}
    </Picker>
  ))
}

/** A day or a month, from the phone's own wheel. @param start,end `2026-09-01`, or `2026-09` of a month */
export function DayField(
  props: Shared & {
    value?: string
    start?: string
    end?: string
    shown?: string
    month?: boolean
    onPick(day: string): void
  },
) {
  return frame(props, props.shown, props.month ? '请选择月份' : '请选择日期', inside => (
    <Picker
      id={props.id}
      mode="date"
      fields={props.month ? 'month' : 'day'}
      value={props.value ?? ''}
      start={props.start}
      end={props.end}
      onChange={event => props.onPick(event.detail.value)}
    >
      {inside}
    </Picker>
  ))
}
