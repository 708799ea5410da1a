import { Input, Radio, Select } from 'antd'
import type { Field } from '../../core/domain/item/item'
import { Labelled, saysProblem } from './labelled'

interface Props {
  field: Field
  value: string
  problem?: string
  onChange: (value: string) => void
}

/** One question of an item, drawn by its kind, with what is wrong with the answer beneath it. */
export function ItemField({ field, value, problem, onChange }: Props) {
  const id = `field-${field.name}`
  const many = (field.choices?.length ?? 0) > 3
  return (
    <Labelled id={id} label={field.label} required={field.required} hint={field.hint} problem={problem}>
      {field.kind === 'choice' && many && (
        <Select
          id={id}
          data-testid={id}
          style={{ width: '100%' }}
          value={value || undefined}
          options={field.choices}
          onChange={onChange}
        />
      )}
      {field.kind === 'choice' && !many && (
        <Radio.Group
          id={id}
          data-testid={id}
          value={value}
          options={field.choices}
          onChange={event => onChange(String(event.target.value))}
        />
      )}
      {field.kind !== 'choice' && (
        <Input
          id={id}
          data-testid={id}
          type={field.kind === 'day' ? 'date' : 'text'}
          maxLength={field.maxLength ?? 200}
          {...saysProblem(id, problem)}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Labelled>
  )
}
