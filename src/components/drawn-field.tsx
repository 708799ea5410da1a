import { Text, View } from '@tarojs/components'
import type { Field, Meaning } from '../../core/domain/item/item'
import { shownAnswer } from '../../core/domain/item/shown-answer'
import { bareMobilePhone } from '../../core/domain/values/mobile-phone'
import { Choice } from './choice'
import { Icon } from './icon'
import { DayField, ListField } from './picked-field'
import { TextField } from './text-field'
import type { TypedKind } from './typed-text'

const meaningHints: Readonly<Record<Meaning, string>> = {
  phone: '填您本人在用的新手机号',
  name: '照户口本或新身份证上的填',
  'id-number': '照新身份证上的填',
}

/** What each kind is typed with. A sum keeps its commas and a contract its hyphens: those fields are words to the keyboard. */
const keyboards: Readonly<Record<Field['kind'], TypedKind>> = {
  phone: 'number',
  card: 'number',
  bank: 'number',
  ratio: 'digit',
  money: 'digit',
  'id-number': 'idcard',
  'credit-code': 'text',
  contract: 'text',
  name: 'text',
  text: 'text',
  choice: 'text',
  day: 'text',
  month: 'text',
}

/** One question of an item, drawn by its kind. */
export function DrawnField({
  field,
  value,
  problem,
  banks,
  meaning,
  onChange,
}: {
  field: Field
  value: string
  problem?: string
  banks: { code: string; name: string }[]
  /** What the text must be, by another answer. */
  meaning?: Meaning
  onChange(value: string): void
}) {
  const id = `field-${field.name}`
  if (field.kind === 'choice') {
    return (
      <View className="stack-2" ariaRole="radiogroup" ariaLabel={field.label}>
        <View className="lab">
          <Text>{field.label}</Text>
        </View>
        {field.choices?.map(choice => (
          <Choice
            key={choice.value}
            id={`${id}-${choice.value}`}
            compact
            words={choice.label}
            on={value === choice.value}
            onTap={() => onChange(choice.value)}
          />
        ))}
        {problem && (
          <View id={`${id}-problem`} className="help bad" ariaLive="polite">
            <Icon name="alert" />
            <Text>{problem}</Text>
          </View>
        )}
      </View>
    )
  }
  if (field.kind === 'day' || field.kind === 'month') {
    const month = field.kind === 'month'
    return (
      <DayField
        id={id}
        label={field.label}
        help={field.hint}
        problem={problem}
        value={value}
        shown={value ? shownAnswer(field, value) : undefined}
        start={field.since ?? (month ? '1950-01' : '1950-01-01')}
        month={month}
        onPick={onChange}
      />
    )
  }
  if (field.kind === 'bank') {
    return (
      <ListField
        id={id}
        label={field.label}
        help={field.hint}
        problem={problem}
        value={value}
        options={banks.map(bank => ({ value: bank.code, label: bank.name }))}
        onPick={onChange}
      />
    )
  }
  return (
    <TextField
      id={id}
      label={field.label}
      note={field.required ? undefined : '可以不填'}
      help={meaning ? meaningHints[meaning] : field.hint}
      kind={keyboards[meaning ?? field.kind]}
      tidy={(meaning ?? field.kind) === 'phone' ? bareMobilePhone : undefined}
      initial={value}
      maxLength={meaning ? undefined : field.maxLength}
      problem={problem}
      onInput={text => onChange(text.trim())}
    />
  )
}
