import { Input } from 'antd'
import { useState } from 'react'
import type { Field, FieldKind } from '../../core/domain/item/item'
import { counted } from './counted'
import { Labelled, saysProblem } from './labelled'
import { readBack } from './read-back'

interface Props {
  id: string
  field: Field
  /** What another answer makes of it; its own kind if left out. */
  kind?: FieldKind
  value: string
  problem?: string
  onChange: (value: string) => void
}

const keyboards: Partial<Record<FieldKind, 'numeric' | 'decimal'>> = {
  money: 'decimal',
  ratio: 'decimal',
  card: 'numeric',
  phone: 'numeric',
  month: 'numeric',
}

/** One line to type in. Nothing is cut; once left, it says how it was understood. */
export function TypedInput({ id, field, kind = field.kind, value, problem, onChange }: Props) {
  const [left, setLeft] = useState(value !== '')
  const { label, required, hint, maxLength } = field
  const back = left ? readBack(field, kind, value) : {}
  const wrong = problem ?? back.problem
  return (
    <Labelled id={id} label={label} required={required} hint={hint} problem={wrong} note={back.note} doubt={back.doubt}>
      <Input
        id={id}
        data-testid={id}
        autoComplete="off"
        type={kind === 'day' ? 'date' : 'text'}
        inputMode={keyboards[kind]}
        {...(kind === 'text' && maxLength ? counted(maxLength) : {})}
        {...saysProblem(id, wrong)}
        value={value}
        onFocus={() => setLeft(false)}
        onBlur={() => setLeft(true)}
        onChange={event => onChange(event.target.value)}
      />
    </Labelled>
  )
}
