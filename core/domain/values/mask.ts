/** Personal data as they may be shown: enough to recognise one's own, too little to use another's. */
export const mask = {
  /** 王*国, 王*; letters counted as people count them. S**** J*** where words are written apart. */
  name(name: string): string {
    if (/[A-Za-z]/.test(name)) return name.split(' ').map(firstOfWord).join(' ')
    const letters = name.match(/.[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]?/gsu) ?? []
    const [first = ''] = letters
    if (letters.length <= 2) return letters.length < 2 ? '*' : `${first}*`
    return `${first}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`
  },
  /** 4200**********1234; of a shorter number two at either end, a passport would be told whole otherwise. */
  idNumber: (idNumber: string) => (idNumber.length < 18 ? middle(idNumber, 2, 2) : middle(idNumber, 4, 4)),
  /** 4****************4: for strangers who only check a paper. */
  idNumberForStrangers: (idNumber: string) => middle(idNumber, 1, 1),
  /** 138****5678 */
  phone: (phone: string) => middle(phone, 3, 4),
  /** 尾号8821 */
  card: (card: string) => `尾号${card.slice(-4)}`,
  /** 4202****6021: account, loan and contract numbers, always four stars so that the length stays unsaid. */
  number(number: string): string {
    const shown = number.length > 8 ? 4 : 1
    return `${number.slice(0, shown)}****${number.slice(-shown)}`
  },
}

function firstOfWord(word: string): string {
  const [first = '', ...rest] = [...word]
  return first + '*'.repeat(rest.length)
}

function middle(text: string, head: number, tail: number): string {
  if (text.length <= head + tail) return '*'.repeat(text.length)
  return text.slice(0, head) + '*'.repeat(text.length - head - tail) + text.slice(-tail)
}
