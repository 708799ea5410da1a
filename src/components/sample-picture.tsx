import { View } from '@tarojs/components'
import '../look/slots.scss'

const line = (x: number, y: number, w: number) =>
  `<path d='M${x} ${y}h${w}' stroke='%237d93a8' stroke-width='3' stroke-linecap='round'/>`
const sheet = "<rect x='6' y='6' width='76' height='48' rx='4' fill='%23f7fafc' stroke='%2398b0c6'/>"
const person = (x: number, y: number, s: number) =>
  `<circle cx='${x}' cy='${y}' r='${s}' fill='%237d93a8'/><path d='M${x - s * 1.9} ${y + s * 3.4}c0-${s * 2.4} ${s * 3.8}-${s * 2.4} ${s * 3.8} 0z' fill='%237d93a8'/>`
const mark =
  "<text x='78' y='50' font-size='9' font-weight='bold' text-anchor='end' fill='%2344505c' font-family='sans-serif'>样本</text>"
const seal =
  "<circle cx='64' cy='34' r='11' fill='none' stroke='%23b3261e' stroke-width='2'/><path d='M64 28l1.8 4 4.2.3-3.200 2.800 1 4.200-3.800-2.300-3.800 2.300 1-4.200-3.200-2.800 4.200-.3z' fill='%23b3261e'/>"

const drawings: Record<string, string> = {
  'id-front': `${sheet}${line(14, 16, 22)}${line(14, 25, 28)}${line(14, 34, 22)}${line(14, 46, 40)}${person(68, 20, 5)}${mark}`,
  'id-back': `${sheet}<circle cx='20' cy='20' r='7' fill='none' stroke='%237d93a8' stroke-width='3'/>${line(34, 17, 38)}${line(34, 26, 30)}${line(40, 40, 26)}${mark}`,
  'bank-card': `<rect x='6' y='6' width='76' height='48' rx='6' fill='%23cfdeed' stroke='%2398b0c6'/><rect x='14' y='15' width='12' height='9' rx='2' fill='%23e8c46a'/>${line(14, 36, 10)}${line(29, 36, 10)}${line(44, 36, 10)}${line(59, 36, 10)}${line(14, 46, 20)}${mark}`,
  'retirement-certificate': `<rect x='6' y='6' width='37' height='48' rx='3' fill='%23f7fafc' stroke='%2398b0c6'/><rect x='45' y='6' width='37' height='48' rx='3' fill='%23f7fafc' stroke='%2398b0c6'/>${person(24, 20, 5)}${line(13, 46, 22)}${line(51, 16, 24)}${line(51, 24, 18)}${seal}${mark}`,
  'retirement-approval': `<rect x='20' y='3' width='48' height='54' rx='2' fill='%23f7fafc' stroke='%2398b0c6'/>${line(32, 11, 24)}<path d='M26 18h36v30H26zM26 26h36M26 34h36M40 18v30' fill='none' stroke='%237d93a8'/><circle cx='56' cy='41' r='7' fill='none' stroke='%23b3261e' stroke-width='2'/>${mark}`,
  'hand-held': `${person(34, 19, 9)}<rect x='42' y='32' width='34' height='21' rx='3' fill='%23f7fafc' stroke='%2398b0c6'/>${line(47, 39, 12)}${line(47, 46, 16)}${person(69, 38, 2.5)}${mark}`,
}

const picture = (name: string) =>
  `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 88 60'><rect width='88' height='60' fill='%23dfe8f0'/>${drawings[name] ?? `${sheet}${line(14, 18, 50)}${line(14, 28, 40)}${line(14, 38, 46)}${mark}`}</svg>`
    .replace(/</g, '%3C')
    .replace(/>/g, '%3E')

/** How a good picture of this looks; drawn, and marked 样本. */
export function SamplePicture({ name, label }: { name: string; label: string }) {
  return (
    <View
      className="thumb large"
      ariaRole="img"
      ariaLabel={`${label}的样子`}
      style={{ background: `center / contain no-repeat url("data:image/svg+xml,${picture(name)}") #dfe8f0` }}
    />
  )
}
