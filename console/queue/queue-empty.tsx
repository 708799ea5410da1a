import { Button } from 'antd'
import { KeyCap } from '../parts/key-cap'

interface Props {
  title: string
  filters: number
  total: number | undefined
  onClear: () => void
}

/** Nothing here: because of the filters, and then how to get rid of them, or because the work is done. */
export function QueueEmpty({ title, filters, total, onClear }: Props) {
  if (filters === 0)
    return (
      <div data-testid="queue-empty">
        <h2>“{title}”里现在没有件</h2>
        <p className="quiet">有新件会自动出现在左边的计数里。</p>
      </div>
    )
  return (
    <div data-testid="queue-empty">
      <h2>
        没有符合{filters > 1 ? `这${filters}个条件` : '这个条件'}的{title}件
      </h2>
      <p className="quiet">
        {total ? `“${title}”里共有 ${total} 件，都不在当前筛选内。` : `“${title}”里现在一件也没有。`}
      </p>
      <Button type="primary" onClick={onClear}>
        清除筛选
        <KeyCap name="Esc" />
      </Button>
    </div>
  )
}
