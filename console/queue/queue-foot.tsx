import { KeyCap } from '../parts/key-cap'

const hints: [string[], string][] = [
  [['j', 'k'], '上下'],
  [['Enter'], '打开'],
  [['c'], '认领'],
  [['r'], '释放'],
  [['[', ']'], '换队列'],
  [['?'], '全部快捷键'],
]

/** Keys, and how much of the list is shown. */
export function QueueFoot({ words }: { words: string }) {
  return (
    <div className="page-foot">
      {hints.map(([caps, what]) => (
        <span key={what}>
          {caps.map(cap => (
            <KeyCap key={cap} name={cap} />
          ))}
          {what}
        </span>
      ))}
      <span className="gap" />
      <span className="number" aria-live="polite">
        {words}
      </span>
    </div>
  )
}
