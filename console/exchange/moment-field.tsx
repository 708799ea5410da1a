import { Input } from 'antd'
import type { Instant } from '../../core/domain/values/instant'
import { Labelled } from '../parts/labelled'
import { beijing } from '../words/beijing'

interface Props {
  id: string
  label: string
  /** As the input has it, Beijing time: `2026-11-24T10:05`. */
  value: string
  onChange: (value: string) => void
}

/** A moment, in Beijing time, to the minute. */
export function MomentField({ id, label, value, onChange }: Props) {
  return (
    <Labelled id={id} label={label} required>
      <Input
        id={id}
        data-testid={id}
        type="datetime-local"
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    </Labelled>
  )
}

/** @returns what the input shows for a moment; nothing while the server's clock is not known */
export function inputOf(at: Instant | number | undefined): string {
  if (at === undefined) return ''
  const { day, time } = beijing(at)
  return `${day}T${time}`
}

/** @returns the moment an input means; nothing while it is not whole */
export function momentOf(input: string): Instant | undefined {
  const moment = new Date(`${input}:00+08:00`)
  return Number.isNaN(moment.getTime()) ? undefined : (moment.toISOString() as Instant)
}
