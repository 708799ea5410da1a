import { Button } from 'antd'
import { useState } from 'react'

interface Props {
  text: string
  /** What is copied. */
  what: string
}

/** Copies, and says that it did. Where the browser forbids it, what is shown can still be marked and copied by hand. */
export function CopyButton({ text, what }: Props) {
  const [said, setSaid] = useState('')

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      setSaid('已复制')
    } catch {
      setSaid('没有复制成，请手工选中')
    }
  }

  return (
    <span className="row">
      <Button size="small" aria-label={`复制${what}`} onClick={() => void copy()}>
        复制
      </Button>
      <span className="small quiet" aria-live="polite">
        {said}
      </span>
    </span>
  )
}
