import { Input } from 'antd'
import { useState } from 'react'
import type { ReasonOption } from '../../core/contract/staff/review'
import { Icon } from '../parts/icon'

interface Props {
  reasons: ReasonOption[]
  chosen: string | undefined
  onChoose: (code: string) => void
}

/** Coded reasons, found by code or words. */
export function ReasonList({ reasons, chosen, onChoose }: Props) {
  const [text, setText] = useState('')
  const wanted = text.trim().toLowerCase()
  const found = reasons.filter(({ code, title, reason }) => `${code}${title}${reason}`.toLowerCase().includes(wanted))
  return (
    <fieldset className="reason-list">
      <legend className="label">
        原因<span className="required">*</span>
      </legend>
      <Input
        variant="borderless"
        prefix={<Icon name="search" size={15} />}
        aria-label="找原因"
        placeholder="按代码或文字找原因"
        value={text}
        onChange={event => setText(event.target.value)}
      />
      {found.map(({ code, title }) => (
        <label key={code} data-chosen={code === chosen ? '' : undefined}>
          <input type="radio" name="reason" checked={code === chosen} onChange={() => onChoose(code)} />
          <span>{title}</span>
          <span className="gap" />
          <code className="quieter">{code}</code>
        </label>
      ))}
      {found.length === 0 && <p className="quiet reason-none">没有找到这样的原因</p>}
    </fieldset>
  )
}
