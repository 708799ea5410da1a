import { nameDots } from './name-dots'
import { withPrivateCodes, withPublicCodes } from './private-use'
import { nameKey } from './same-name'

/** Dots seen in registers, the identity card's own first. */
const dots = ['·', '•', '．', '.', '‧', '・']

/** Nobody is asked more often than this about one name. */
const most = 8

const variation = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu

/**
 * How a register that knows nothing but its own bytes may have written this name: as typed first, then with other dots, by private and by
 * compatibility codes, in capitals. One spelling for most names; every one is the same name by `sameName`.
 */
export function spellingsOf(name: string): readonly string[] {
  const plain = withPublicCodes(name.replace(variation, '')).normalize('NFKC')
  const dotted = nameKey(name).includes('·') ? dots.map(dot => plain.replace(nameDots, dot)) : []
  const letters = [...plain]
  const compatible = letters.flatMap((letter, at) => {
    const twin = compatibilityCodes().get(letter)
    return twin === undefined ? [] : [letters.map((each, index) => (index === at ? twin : each)).join('')]
  })
  const all = [name, plain, withPrivateCodes(plain), ...dotted, plain.toUpperCase(), ...compatible]
  return [...new Set(all)].slice(0, most)
}

/** Is it a name that registers truly write in several ways: with dots, with a character of the private list, or not in its plain form? */
export function isSpelledVariously(name: string): boolean {
  const key = nameKey(name)
  return key.includes('·') || withPrivateCodes(key) !== key || key !== name.toUpperCase().replace(/[\s,]/g, '')
}

let twins: ReadonlyMap<string, string> | undefined

/** CJK compatibility ideographs by the character each stands for; those of Korean and old mainframe registers. */
function compatibilityCodes(): ReadonlyMap<string, string> {
  if (twins) return twins
  const found = new Map<string, string>()
  for (let code = 0xf900; code <= 0xfad9; code++) {
    const letter = String.fromCodePoint(code)
    const base = letter.normalize('NFKC')
    if (base !== letter && !found.has(base)) found.set(base, letter)
  }
  twins = found
  return found
}
