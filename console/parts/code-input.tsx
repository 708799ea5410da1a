import './code-input.css'
import type { Ref } from 'react'
import { bareNumber } from '../../core/domain/values/bare-number'

interface Props {
  value: string
  onChange: (value: string) => void
  label: string
  invalid?: boolean
  describedBy?: string
  inputRef?: Ref<HTMLInputElement>
}

const six = [0, 1, 2, 3, 4, 5] as const

/** Six boxes over one real field, so that pasting, the phone's own filling-in and screen readers all work. A seventh digit is not cut but said. */
export function CodeInput({ value, onChange, label, invalid, describedBy, inputRef }: Props) {
  const over = value.length > six.length
  return (
    <>
      <div className="code-input" data-invalid={invalid || over ? '' : undefined}>
        <input
          ref={inputRef}
          aria-label={label}
          aria-invalid={invalid || over}
          aria-describedby={describedBy}
          inputMode="numeric"
          autoComplete="one-time-code"
          value={value}
          onChange={event => onChange(bareNumber(event.target.value).replace(/\D/g, ''))}
        />
        {six.map(place => (
          <span key={place} aria-hidden="true" data-next={place === Math.min(value.length, 5) ? '' : undefined}>
            {value[place]}
          </span>
        ))}
      </div>
      {over && (
        <div className="small bad" role="alert">
          {`${label}是6位数字，现在是${value.length}位`}
        </div>
      )}
    </>
  )
}
