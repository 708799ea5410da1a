/** The product's own sign: a house with a way through it. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="5" fill="#1b57b5" />
      <path d="M6 17V10.5L12 6l6 4.5V17" fill="none" stroke="#fff" strokeWidth="1.8" strokeLinejoin="round" />
      <path
        d="M9 14h6m-2-2 2 2-2 2"
        fill="none"
        stroke="#fff"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
