import { Alert } from 'antd'
import { useEffect, useRef } from 'react'
import './done-alert.css'

/** What was just done. It takes the focus: the button that did it may be gone. */
export function DoneAlert({ words }: { words: string }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus({ preventScroll: true }), [])
  return (
    <div ref={place} tabIndex={-1} className="done-alert">
      <Alert type="success" showIcon role="status" data-testid="done" title={words} />
    </div>
  )
}
