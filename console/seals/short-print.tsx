import './seals.css'

/** The two ends of a long fingerprint; the whole of it for whoever points at it or has it read out. */
export function ShortPrint({ print }: { print: string }) {
  return (
    <span className="short-print" title={print}>
      <span aria-hidden="true">
        {print.slice(0, 8)}…{print.slice(-4)}
      </span>
      <span className="only-read">{print}</span>
    </span>
  )
}
