import type { DueBadge as Due } from '../../core/contract/staff/queue'
import { Icon, type IconName } from './icon'

function look(due: Due): { tone: string; icon: IconName | undefined } {
  switch (due.kind) {
    case 'overdue':
      return { tone: 'overdue', icon: 'warning' }
    case 'today':
      return { tone: 'wrong', icon: 'clock' }
    case 'left':
      return { tone: (due.left ?? 0) <= 1 ? 'warn' : 'plain', icon: 'clock' }
    case 'paused':
      return { tone: '', icon: 'pause' }
    case 'ended':
      return { tone: 'ok', icon: 'tick' }
    case 'none':
      return { tone: 'plain', icon: undefined }
  }
}

/** The one sign for a deadline, the same in the queue and on the application: colour, picture and words together. */
export function DueBadge({ due }: { due: Due }) {
  const { tone, icon } = look(due)
  if (due.kind === 'none') return <span className="quieter">{due.words || '—'}</span>
  return (
    <span className={`badge ${tone}`} title={due.on ? `期限 ${due.on}` : undefined}>
      {icon && <Icon name={icon} size={12} />}
      {due.words}
    </span>
  )
}
