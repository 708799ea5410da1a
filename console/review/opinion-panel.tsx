import './opinion.css'
import { Button, Segmented } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import type { ActionOption } from '../../core/contract/staff/review'
import { Icon } from '../parts/icon'

interface Props {
  option: ActionOption
  /** Opinions one may change over to. */
  others: ActionOption[]
  onTurn: (action: ActionOption['action']) => void
  onClose: () => void
  children: ReactNode
}

/** 处理意见: takes the place of the right side, never covers the material. */
export function OpinionPanel({ option, others, onTurn, onClose, children }: Props) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  return (
    <section className="opinion" aria-labelledby="opinion" data-testid="opinion">
      <div className="opinion-head">
        <h2 id="opinion" tabIndex={-1} ref={head} className={others.length > 1 ? 'only-read' : ''}>
          {option.label}
        </h2>
        {others.length > 1 && (
          <Segmented
            aria-label="处理意见"
            value={option.action}
            options={others.map(({ action, label }) => ({ value: action, label }))}
            onChange={onTurn}
          />
        )}
        <span className="gap" />
        <Button type="text" size="small" aria-label="关闭，返回审查" icon={<Icon name="close" />} onClick={onClose} />
      </div>
      {children}
    </section>
  )
}
