import { cardSize } from './draw-cards'
import type { PictureWords } from './picture-words'
import type { SamplePerson } from './sample-person'

/** Drawn 1,200 × 1,500. */
export const holdingSize = { width: 1200, height: 1500 }

/** A drawn figure without features holding the person's card before the chest; says 样本. */
export function drawHoldingCard(words: PictureWords, person: SamplePerson, identityFront: string): string {
  const coat = person.sex === '女' ? '#8a6f93' : '#4f6b87'
  const hair =
    person.sex === '女'
      ? '<path d="M408 560C360 250 460 150 600 150S840 250 792 560L742 580V390Q600 440 458 390V580Z" fill="#4b4f57"/>'
      : '<path d="M430 390C400 220 490 160 600 160S800 220 770 390Q740 290 600 292T430 390Z" fill="#6c7178"/>'
  return (
    `<rect width="1200" height="1500" fill="#dfe4e6"/><rect y="1120" width="1200" height="380" fill="#cdd4d8"/>` +
    `<path d="M120 1500C130 1010 300 860 600 850S1070 1010 1080 1500Z" fill="${coat}"/>` +
    '<path d="M510 690H690V870Q600 950 510 870Z" fill="#d2b9a3"/><ellipse cx="600" cy="460" rx="180" ry="240" fill="#e2ccb8"/>' +
    '<path d="M530 560Q600 600 670 560" fill="none" stroke="#b99a85" stroke-width="8" stroke-linecap="round"/>' +
    '<circle cx="530" cy="450" r="13" fill="#5b4a40"/><circle cx="670" cy="450" r="13" fill="#5b4a40"/>' +
    hair +
    `<g transform="translate(270 960) scale(0.66)"><rect x="6" y="14" width="${cardSize.width}" height="${cardSize.height}" rx="34" fill="#000" opacity="0.25"/>${identityFront}</g>` +
    '<path transform="translate(-62 0)" d="M150 1240Q240 1120 330 1180Q350 1230 300 1250Q350 1270 320 1310Q360 1330 310 1362Q250 1420 160 1400Z" fill="#e2ccb8"/>' +
    '<path transform="translate(62 0)" d="M1050 1240Q960 1120 870 1180Q850 1230 900 1250Q850 1270 880 1310Q840 1330 890 1362Q950 1420 1040 1400Z" fill="#e2ccb8"/>' +
    words.at('样 本', 600, 780, { size: 150, fill: '#c0392b', anchor: 'middle', bold: true, opacity: 0.3 })
  )
}
