import type { PictureWords } from './picture-words'
import type { SamplePerson } from './sample-person'

/** Cards are drawn 1,000 × 630, the proportions of ISO/IEC 7810 ID-1. */
export const cardSize = { width: 1000, height: 630 }

const label = '#2f6fa8'

/** Cards of invented persons; each says 样本 across. Nothing of a real card's security print is imitated. */
export function drawCards(words: PictureWords, person: SamplePerson) {
  const stamp = (x: number, y: number) =>
    `<g transform="rotate(-18 ${x} ${y})">${words.at('样 本', x, y, { size: 130, fill: '#c0392b', anchor: 'middle', bold: true, opacity: 0.34 })}</g>`
  const [year = '', month = '', day = ''] = person.birth.split('-')
  return {
    identityFront(): string {
      const field = (name: string, value: string, x: number, y: number) =>
        words.at(name, x, y, { size: 30, fill: label }) + words.at(value, x + 100, y, { size: 37 })
      const address = person.address.match(/.{1,11}/gu) ?? []
      return card(
        'id',
        '#e9f3fa',
        '#c9dff0',
        waves('#8fb8d8') +
          field('姓名', person.name, 66, 108) +
          field('性别', person.sex, 66, 184) +
          words.at('民族', 268, 184, { size: 30, fill: label }) +
          words.at('汉', 358, 184, { size: 37 }) +
          words.at('出生', 66, 260, { size: 30, fill: label }) +
          words.at(`${year} 年 ${Number(month)} 月 ${Number(day)} 日`, 166, 260, { size: 36 }) +
          words.at('住址', 66, 336, { size: 30, fill: label }) +
          address.map((line, index) => words.at(line, 166, 336 + index * 52, { size: 36 })).join('') +
          words.at('公民身份号码', 66, 552, { size: 30, fill: label }) +
          words.at(person.idNumber, 300, 556, { size: 44, spacing: 6 }) +
          `<g transform="translate(690 84)">${portrait(person)}</g>` +
          stamp(480, 420),
      )
    },
    identityBack(): string {
      return card(
        'idb',
        '#e9f3fa',
        '#c9dff0',
        waves('#8fb8d8') +
          `<g transform="translate(150 150)"><circle r="84" fill="none" stroke="#c0392b" stroke-width="8"/><circle r="62" fill="#e8b4ad"/>` +
          `${words.at('演示', 0, -4, { size: 40, fill: '#a93226', anchor: 'middle', bold: true })}${words.at('图样', 0, 40, { size: 40, fill: '#a93226', anchor: 'middle', bold: true })}</g>` +
          words.at('居民身份证（样本）', 600, 140, { size: 54, anchor: 'middle', bold: true }) +
          words.at('国徽面', 600, 220, { size: 50, anchor: 'middle', spacing: 20 }) +
          words.at('签发机关', 120, 456, { size: 32, fill: label }) +
          words.at('样本市公安局样本分局', 300, 458, { size: 38 }) +
          words.at('有效期限', 120, 540, { size: 32, fill: label }) +
          words.at('2018.06.01-长期', 300, 542, { size: 38 }) +
          stamp(620, 350),
      )
    },
    debit(): string {
      const grouped = person.card.replace(/(\d{4})(?=\d)/g, '$1 ')
      return card(
        'card',
        '#24598f',
        '#173d66',
        `<circle cx="880" cy="80" r="320" fill="#fff" opacity="0.06"/><circle cx="980" cy="560" r="300" fill="#fff" opacity="0.05"/>` +
          words.at(person.bank, 66, 112, { size: 50, fill: '#fff', bold: true }) +
          words.at('借记卡 DEBIT', 934, 108, { size: 32, fill: '#dfe9f4', anchor: 'end' }) +
          `<g transform="translate(70 200)"><rect width="128" height="98" rx="16" fill="#e0be6a"/><path d="M0 34H44V64H0M128 34H84V64H128M44 0V98M84 0V98" fill="none" stroke="#a98432" stroke-width="4"/></g>` +
          words.at(grouped, 66, 410, { size: 58, fill: '#fff', spacing: 5 }) +
          words.at('持卡人', 66, 498, { size: 28, fill: '#bcd0e5' }) +
          words.at(person.name, 66, 556, { size: 44, fill: '#fff' }) +
          words.at('有效期 12/32', 934, 552, { size: 32, fill: '#dfe9f4', anchor: 'end' }) +
          `<g transform="rotate(-18 560 330)">${words.at('样 本', 560, 350, { size: 130, fill: '#fff', anchor: 'middle', bold: true, opacity: 0.3 })}</g>`,
      )
    },
  }
}

function card(id: string, from: string, to: string, inside: string): string {
  return (
    `<defs><linearGradient id="${id}-paper" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>` +
    `<clipPath id="${id}-edge"><rect width="1000" height="630" rx="34"/></clipPath></defs>` +
    `<g clip-path="url(#${id}-edge)"><rect width="1000" height="630" fill="url(#${id}-paper)"/>${inside}</g>`
  )
}

const waves = (color: string) =>
  Array.from({ length: 9 }, (_, index) => {
    const y = 60 + index * 70
    return `<path d="M0 ${y}Q250 ${y - 50} 500 ${y}T1000 ${y - 10}" fill="none" stroke="${color}" stroke-width="2" opacity="0.5"/>`
  }).join('')

/** A face without features, as on an information board; 246 × 312. */
export function portrait(person: Pick<SamplePerson, 'sex'>): string {
  const hair =
    person.sex === '女'
      ? '<path d="M58 168C44 60 84 34 123 34S202 60 188 168L170 172V110Q123 128 76 110V172Z" fill="#47525f"/>'
      : '<path d="M66 112C60 58 90 40 123 40S186 58 180 112Q168 84 123 86T66 112Z" fill="#47525f"/>'
  return (
    '<rect width="246" height="312" fill="#f4f8fb"/><path d="M14 312C18 240 64 214 123 214S228 240 232 312Z" fill="#7f99b3"/>' +
    `<path d="M102 180H144V226Q123 246 102 226Z" fill="#c9b5a4"/><ellipse cx="123" cy="132" rx="54" ry="66" fill="#dcc9b8"/>${hair}`
  )
}
