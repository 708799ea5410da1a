import { difference } from './difference'

/** A value with the part marked in which it differs from the other side. */
export function Marked({ value, other }: { value: string; other: string | undefined }) {
  if (other === undefined) return <>{value}</>
  const { start, first, end } = difference(value, other)
  return (
    <>
      {start}
      {first && <mark>{first}</mark>}
      {end}
    </>
  )
}
