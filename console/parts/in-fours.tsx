import './in-fours.css'

/** A long code in groups of four for the eye. Copied or read out it is still one word. */
export function InFours({ text, testId }: { text: string; testId?: string }) {
  return (
    <code className="in-fours" data-testid={testId}>
      {(text.match(/.{1,4}/g) ?? []).map((four, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is all that tells two equal groups apart
        <span key={place}>{four}</span>
      ))}
    </code>
  )
}
