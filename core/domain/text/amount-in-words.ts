import type { Fen } from '../values/fen'

const digitWords = [...'零壹贰叁肆伍陆柒捌玖']
const places = ['', '拾', '佰', '仟']
const sections = ['', '万', '亿', '万亿']

/**
 * 大写金额 as on bank papers (《支付结算办法》附一): 整 after 元 or 角, 零 for one or more zeros inside.
 * @param amount zero or more
 */
export function amountInWords(amount: Fen): string {
  if (amount < 0) throw new RangeError('no capital words for a negative amount')
  const yuan = Math.floor(amount / 100)
  const [jiao, cents] = [Math.floor(amount / 10) % 10, amount % 10]
  if (amount === 0) return '零元整'
  const whole = yuan > 0 ? `${integerWords(yuan)}元` : ''
  if (jiao === 0 && cents === 0) return `${whole}整`
  const jiaoWords = jiao > 0 ? `${digitWords[jiao]}角` : yuan > 0 ? '零' : ''
  return whole + jiaoWords + (cents > 0 ? `${digitWords[cents]}分` : '整')
}

function integerWords(whole: number): string {
  let words = ''
  let gap = false
  for (let index = sections.length - 1; index >= 0; index--) {
    const section = Math.floor(whole / 10_000 ** index) % 10_000
    if (section === 0) {
      gap = words !== ''
      continue
    }
    if (words !== '' && (gap || section < 1000)) words += '零'
    words += sectionWords(section) + sections[index]
    gap = false
  }
  return words
}

function sectionWords(section: number): string {
  let words = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(section / 10 ** place) % 10
    if (digit === 0) {
      gap = words !== ''
      continue
    }
    words += (gap ? '零' : '') + digitWords[digit] + places[place]
    gap = false
  }
  return words
}
