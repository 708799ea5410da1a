import { Button } from 'antd'
import { KeyCap } from '../parts/key-cap'

/** What one can do after somebody else was faster. */
export function ConflictActions({ onNext, onOpen }: { onNext?: () => void; onOpen?: () => void }) {
  return (
    <span className="row">
      {onNext && (
        <Button type="primary" size="small" onClick={onNext}>
          认领下一件
          <KeyCap name="c" />
        </Button>
      )}
      {onOpen && (
        <Button size="small" onClick={onOpen}>
          只读查看
        </Button>
      )}
    </span>
  )
}
