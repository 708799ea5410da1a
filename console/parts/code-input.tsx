import './code-input.css'
import type { Ref } from 'react'

interface Props {
  value: string
  onChange: (value: string) => void
  label: string
  invalid?: boolean
  describedBy?: string
  inputRef?: Ref<HTMLInputElement>
}

const six = [0, 1, 2, 3, 4, 5] as const

/** Full-width digits and spaces are what an input method leaves behind. */
function digitsOf(typed: string): string {
  return typed.normalize('NFKC').replace(/\D/g, '').slice(0, 6)
}

/** Six boxes over one real field, so that pasting, the phone's own filling-in and screen readers all work. */
export function CodeInput({ value, onChange, label, invalid, describedBy, inputRef }: Props) {
  return (
    <div className="code-input" data-invalid={invalid ? '' : undefined}>
      <input
        ref={inputRef}
        aria-label={label}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={value}
        onChange={event => onChange(digitsOf(event.target.value))}
      />
      {six.map(place => (
        <span key={place} aria-hidden="true" data-next={place === Math.min(value.length, 5) ? '' : undefined}>
          {value[place]}
        </span>
      ))}
    </div>
  )
}
