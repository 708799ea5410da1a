import { beijing } from '../words/beijing'
import { useNow } from './use-now'

/** The server's time, in Beijing: deadlines are counted by it, whatever this machine believes. */
export function Clock() {
  const now = useNow(5_000)
  if (now === undefined) return null
  const { day, weekday, time } = beijing(now)
  return (
    <span className="quiet small number">
      {day} {weekday} {time}
    </span>
  )
}
