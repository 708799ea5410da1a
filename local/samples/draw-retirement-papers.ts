import { portrait } from './draw-cards'
import type { PictureWords } from './picture-words'
import type { SamplePerson } from './sample-person'

/** Sheets of the approval form are drawn 1,000 × 1,414 (A4), the opened booklet 1,240 × 860. */
export const sheetSize = { width: 1000, height: 1414 }
export const bookletSize = { width: 1240, height: 860 }

const line = '#4a525c'
const authority = '样本市人力资源和社会保障局'

/** Papers that prove a retirement, of invented persons and offices; each says 样本 across. */
export function drawRetirementPapers(words: PictureWords, person: SamplePerson) {
  const stamp = (x: number, y: number, size: number) =>
    `<g transform="rotate(-20 ${x} ${y})">${words.at('样 本', x, y, { size, fill: '#c0392b', anchor: 'middle', bold: true, opacity: 0.22 })}</g>`
  const started = `${Number(person.birth.slice(0, 4)) + 20}年7月`
  const retired = chineseDay(person.retiredOn)
  const born = chineseDay(person.birth)
  return {
    booklet(): string {
      const rows: [string, string][] = [
        ['姓　　名', person.name],
        ['性　　别', person.sex],
        ['出生年月', born],
        ['身份证号', person.idNumber],
        ['参加工作', started],
        ['退休时间', retired],
        ['原　单位', person.employer],
      ]
      const written = rows.map(([name, value], index) => {
        const y = 128 + index * 78
        const size = value.length > 14 ? 25 : 30
        return (
          words.at(name, 660, y, { size: 28, fill: '#5b4a3a' }) +
          words.at(value, 806, y - 2, { size }) +
          `<path d="M800 ${y + 12}H1190" stroke="#a08c76" stroke-width="2"/>`
        )
      })
      return (
        '<rect x="-16" y="-16" width="1272" height="892" rx="18" fill="#7c1f24"/><rect width="1240" height="860" rx="8" fill="#fbf6ea"/>' +
        '<rect x="600" width="40" height="860" fill="#d9cdb6" opacity="0.55"/>' +
        words.at('退 休 证', 310, 130, { size: 64, fill: '#8c2328', anchor: 'middle', bold: true }) +
        words.at('（样本）', 310, 182, { size: 32, fill: '#8c2328', anchor: 'middle' }) +
        `<g transform="translate(188 224)">${portrait(person)}<rect width="246" height="312" fill="none" stroke="#a08c76" stroke-width="3"/></g>` +
        words.at('证号 YB-2025-000128', 310, 596, { size: 30, anchor: 'middle', fill: '#5b4a3a' }) +
        words.at(`发证机关　${authority}`, 310, 650, { size: 26, anchor: 'middle', fill: '#5b4a3a' }) +
        words.at(`发证日期　${retired}`, 310, 700, { size: 26, anchor: 'middle', fill: '#5b4a3a' }) +
        words.seal(430, 560, 106, authority, '演示专用章') +
        written.join('') +
        stamp(860, 560, 150)
      )
    },
    formFirst(): string {
      const rows: [string, string, string?, string?][] = [
        ['姓名', person.name, '性别', person.sex],
        ['出生年月', born, '民族', '汉'],
        ['身份证号', person.idNumber],
        ['工作单位', person.employer],
        [
          '参加工作时间',
          started,
          '连续工龄',
          `${Number(person.retiredOn.slice(0, 4)) - Number(person.birth.slice(0, 4)) - 20}年`,
        ],
        ['退休类别', '正常退休', '退休时间', retired],
        ['家庭住址', person.address],
      ]
      const drawn = rows.map((row, index) => tableRow(words, row, 250 + index * 84))
      return sheet(
        words.at('职工退休审批表', 500, 150, { size: 52, anchor: 'middle', bold: true }) +
          words.at('（样本）第 1 页', 500, 204, { size: 26, anchor: 'middle', fill: '#5c6470' }) +
          drawn.join('') +
          frame(838, 430) +
          words.at('本人工作简历', 90, 890, { size: 28, fill: '#5c6470' }) +
          words.at(`${started} 至 ${retired}`, 130, 952, { size: 28 }) +
          words.at(`在${person.employer}工作`, 130, 1002, { size: 28 }) +
          words.at('本人签名', 560, 1190, { size: 28, fill: '#5c6470' }) +
          words.at(person.name, 700, 1192, { size: 40, fill: '#26427a' }) +
          stamp(500, 760, 190),
      )
    },
    formSecond(): string {
      const opinion = (title: string, text: string, y: number, ring: string) =>
        frame(y, 330) +
        words.at(title, 90, y + 52, { size: 28, fill: '#5c6470' }) +
        words.at(text, 130, y + 130, { size: 30 }) +
        words.at(retired, 660, y + 292, { size: 26 }) +
        words.seal(770, y + 190, 104, ring, '演示专用章')
      return sheet(
        words.at('职工退休审批表', 500, 150, { size: 44, anchor: 'middle', bold: true }) +
          words.at('（样本）第 2 页', 500, 200, { size: 26, anchor: 'middle', fill: '#5c6470' }) +
          opinion('单位意见', '情况属实，同意申报退休。', 250, '样例单位人事处') +
          opinion('主管部门意见', '同意。', 580, '样本市样例主管局') +
          opinion('审批机关意见', `经审核，同意自${retired}起退休。`, 910, authority) +
          stamp(470, 800, 190),
      )
    },
  }
}

const sheet = (inside: string) => `<rect width="1000" height="1414" fill="#fdfdfb"/>${inside}`

const frame = (y: number, height: number) =>
  `<rect x="70" y="${y}" width="860" height="${height}" fill="none" stroke="${line}" stroke-width="2"/>`

function tableRow(
  words: PictureWords,
  [name, value, second, secondValue]: [string, string, string?, string?],
  y: number,
) {
  const cell = (x: number, width: number, text: string, isLabel: boolean) =>
    `<rect x="${x}" y="${y}" width="${width}" height="84" fill="${isLabel ? '#f1f3f6' : 'none'}" stroke="${line}" stroke-width="2"/>` +
    words.at(text, x + 18, y + 53, { size: [...text].length > 16 ? 24 : 28, ...(isLabel ? { fill: '#5c6470' } : {}) })
  if (second === undefined) return cell(70, 200, name, true) + cell(270, 660, value, false)
  return (
    cell(70, 200, name, true) +
    cell(270, 270, value, false) +
    cell(540, 140, second, true) +
    cell(680, 250, secondValue ?? '', false)
  )
}

function chineseDay(day: string): string {
  const [year, month, date] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}
