/**
 * Where the characters stand today that GBK and GB 18030-2000 kept at FE50–FEA0, in the private-use area from U+E815 on, because Unicode had
 * not taken them up yet. Registers written then still hold the private code: 䶮 is U+E863 in one and U+4DAE in another.
 * Source: GB 18030-2005 (most of them, the six of plane 2) and GB 18030-2022 (the eight from U+9FB4 on); ICU's tables for `gbk` and
 * `gb18030` say the same.
 */
const first = 0xe815
const today = `
  2e81 20087 20089 200cc 2e84 3473 3447 2e88
  2e8b 9fb4 359e 361a 360e 2e8c 2e97 396e
  3918 9fb5 39cf 39df 3a73 39d0 9fb6 9fb7
  3b4e 3c6e 3ce0 2ea7 215d7 9fb8 2eaa 4056
  415f 2eae 4337 2eb3 2eb6 2eb7 2298f 43b1
  43ac 2ebb 43dd 44d6 4661 464c 9fb9 4723
  4729 477c 478d 2eca 4947 497a 497d 4982
  4983 4985 4986 499f 499b 49b7 49b6 9fba
  241fe 4ca3 4c9f 4ca0 4ca1 4c77 4ca2 4d13
  4d14 4d15 4d16 4d17 4d18 4d19 4dae 9fbb
`

const publicOf = new Map(
  today
    .trim()
    .split(/\s+/)
    .map((hex, index) => [String.fromCodePoint(first + index), String.fromCodePoint(Number.parseInt(hex, 16))]),
)
const privateOf = new Map([...publicOf].map(([left, right]) => [right, left]))

/** Private codes of the national list replaced by the characters' own; what the list does not know stays. */
export function withPublicCodes(text: string): string {
  return text.replace(/[\ue815-\ue864]/g, letter => publicOf.get(letter) ?? letter)
}

/** As an older register may hold it: characters of the list by their private codes. */
export function withPrivateCodes(text: string): string {
  return [...text].map(letter => privateOf.get(letter) ?? letter).join('')
}
