import type { ReactNode } from 'react'
import './labelled.css'

interface Props {
  /** Of the input it names. */
  id: string
  label: string
  required?: boolean
  hint?: string
  /** What is wrong with what was typed. */
  problem?: string
  /** What was understood, or deserves a second look; holds nobody up. */
  note?: string
  doubt?: boolean
  children: ReactNode
}

/** An input with its name above and what is wrong with it beneath; said to a screen reader as they belong together. */
export function Labelled({ id, label, required, hint, problem, note, doubt, children }: Props) {
  return (
    <div className="labelled">
      <label className="label" htmlFor={id}>
        {label}
        {required && <span className="required">*</span>}
        {hint && <span className="quieter"> {hint}</span>}
      </label>
      {children}
      {!problem && note && (
        <div className={`small ${doubt ? 'warned' : 'quiet'}`} id={`${id}-note`} role="status">
          {note}
        </div>
      )}
      {problem && (
        <div className="small bad" id={`${id}-problem`} role="alert">
          {problem}
        </div>
      )}
    </div>
  )
}

/** What an input says of its problem. */
export const saysProblem = (id: string, problem: string | undefined) =>
  problem ? ({ status: 'error', 'aria-describedby': `${id}-problem` } as const) : {}
