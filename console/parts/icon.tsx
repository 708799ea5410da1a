const shapes = {
  tick: 'm3 8.5 3.2 3.2L13 5',
  clock: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z M8 4.5V8l2.5 1.5',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Z m3.5 8 3.5 3.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  up: 'M3.5 10 8 5.5 12.5 10',
  left: 'M10 3.5 5.5 8l4.5 4.5',
  right: 'm6 3.5 4.5 4.5L6 12.5',
  tray: 'M2 9.5V12a1.5 1.5 0 0 0 1.5 1.5h9A1.5 1.5 0 0 0 14 12V9.5L12 3H4L2 9.5Z M2 9.5h3.4c.3 1.3 1.3 2 2.6 2s2.3-.7 2.6-2H14',
  page: 'M4 2h5.5L13 5.5V14H4V2Z M9.5 2v3.5H13',
  shield: 'M8 1.8 13 3.5v4c0 3.2-2 5.5-5 6.7-3-1.2-5-3.5-5-6.7v-4L8 1.8Z m-2.2 6.2 1.6 1.6 2.9-3',
  pause: 'M5.5 3.5v9 M10.5 3.5v9',
  send: 'm2 8 12-5-4 11-2.5-4.5L2 8Z',
  warning: 'M8 2 1.5 13.5h13L8 2Z M8 6.5v3.2 M8 11.6v.2',
  box: 'M2.5 2h11v12h-11Z M5 5.5h6 M5 8h6 M5 10.5h4',
  close: 'm4 4 8 8 M12 4l-8 8',
  lock: 'M3 7h10v7H3Z M5 7V5a3 3 0 0 1 6 0v2',
  person: 'M8 2a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z M2.5 14c.5-3 2.7-4.5 5.5-4.5s5 1.5 5.5 4.5',
  people:
    'M6 2.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z M1.5 13.5c.4-2.7 2.2-4 4.5-4s4.1 1.3 4.5 4 M10.5 2.8a2.5 2.5 0 0 1 0 4.5 M11.8 9.8c1.5.5 2.4 1.8 2.7 3.7',
  stamp:
    'M8 2a2.3 2.3 0 0 1 2 3.4c-.5.8-.6 1.4-.5 2.6h2a1.5 1.5 0 0 1 1.5 1.5v1.5H3V9.5A1.5 1.5 0 0 1 4.5 8h2c.1-1.2 0-1.8-.5-2.6A2.3 2.3 0 0 1 8 2Z M3 13.5h10',
  calendar: 'M2.5 3.5h11v10h-11Z M2.5 6.5h11 M5.5 2v3 M10.5 2v3 M5 9h2 M9 9h2 M5 11h2',
  ways: 'M2.5 4h11 M2.5 8h11 M2.5 12h11 M5.5 2.5v3 M10.5 6.5v3 M7 10.5v3',
  smaller: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Z m3.5 8 3.5 3.5 M5 7h4',
  bigger: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Z m3.5 8 3.5 3.5 M5 7h4 M7 5v4',
  turnLeft: 'M3 8a5 5 0 1 1 1.6 3.7 M2.5 4.5 3 8l3.4-.8',
  turnRight: 'M13 8a5 5 0 1 0-1.6 3.7 M13.5 4.5 13 8l-3.4-.8',
  fit: 'M4 6h8v4H4Z M2.5 2.5v11 M13.5 2.5v11',
  full: 'M2.5 5.5v-3h3 M10.5 2.5h3v3 M13.5 10.5v3h-3 M5.5 13.5h-3v-3',
  beside: 'M2 3h12v10H2Z M8 3v10',
  again: 'M13 8a5 5 0 0 1-9 3 M3 8a5 5 0 0 1 9-3 M12.3 2v3h-3 M3.7 14v-3h3',
  info: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z M8 7.3v3.7 M8 5v.2',
  bell: 'M4 11V7a4 4 0 0 1 8 0v4l1 1.5H3L4 11Z M6.8 14.3h2.4',
  unequal: 'M3 6h10 M3 10h10 M10.5 3l-5 10',
} as const

export type IconName = keyof typeof shapes

/** A drawn sign. Screen readers skip it: words always stand beside it. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={shapes[name]} />
    </svg>
  )
}
