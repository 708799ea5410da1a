import { Radio, Select } from 'antd'
import type { Field, FieldKind } from '../../core/domain/item/item'
import { Labelled } from './labelled'
import { TypedInput } from './typed-input'

interface Props {
  field: Field
  /** What another answer makes of it; its own kind if left out. */
  kind?: FieldKind
  value: string
  problem?: string
  onChange: (value: string) => void
}

/** One question of an item, drawn by its kind, with what is wrong with the answer beneath it. */
export function ItemField({ field, kind, value, problem, onChange }: Props) {
  const id = `field-${field.name}`
  if (field.kind !== 'choice')
    return <TypedInput id={id} field={field} kind={kind} value={value} problem={problem} onChange={onChange} />
  const many = (field.choices?.length ?? 0) > 3
  return (
    <Labelled id={id} label={field.label} required={field.required} hint={field.hint} problem={problem}>
      {many ? (
        <Select
          id={id}
          data-testid={id}
          style={{ width: '100%' }}
          value={value || undefined}
          options={field.choices}
          onChange={onChange}
        />
      ) : (
        <Radio.Group
          id={id}
          data-testid={id}
          value={value}
          options={field.choices}
          onChange={event => onChange(String(event.target.value))}
        />
      )}
    </Labelled>
  )
}
