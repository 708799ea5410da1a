/** Letters as strokes on a grid of 4 × 6, so that the picture holds lines and never the letter itself. Look-alikes are left out. */
const strokes: Readonly<Record<string, string>> = {
  '2': '01 10 30 41 42 06 46',
  '3': '01 10 30 41 42 33 13 33 44 45 36 16 05',
  '4': '36 30 04 44',
  '5': '40 00 02 32 43 45 36 06',
  '6': '30 02 05 16 36 45 34 04',
  '7': '00 40 16',
  '8': '13 01 10 30 41 33 13 05 16 36 45 33',
  '9': '16 44 41 30 10 01 12 42',
  A: '06 20 46 34 14',
  C: '41 30 10 01 05 16 36 45',
  E: '40 00 03 33 03 06 46',
  F: '40 00 03 33 03 06',
  H: '00 06 03 43 40 46',
  K: '00 06 03 40 03 46',
  L: '00 06 46',
  M: '06 00 23 40 46',
  N: '06 00 46 40',
  P: '06 00 30 41 33 03',
  R: '06 00 30 41 33 03 46',
  T: '00 40 20 26',
  W: '00 16 22 36 40',
  X: '00 46 23 40 06',
  Y: '00 23 40 23 26',
}

export const captchaLetters = Object.keys(strokes)

const width = 200
const height = 72

/**
 * A picture of letters for people: bent, jittered, crossed by lines.
 * @param random gives the next whole number below its argument
 * @returns an SVG document
 */
export function drawCaptcha(letters: string, random: (below: number) => number): string {
  const line = (points: string, stroke: number, shade: number) =>
    `<polyline points="${points}" fill="none" stroke="hsl(${random(360)} 60% ${shade}%)" stroke-width="${stroke}" stroke-linecap="round" stroke-linejoin="round"/>`
  const noise = Array.from({ length: 6 }, () => {
    const points = Array.from({ length: 4 }, (_, index) => `${index * 66 + random(20) - 10},${random(height)}`).join(
      ' ',
    )
    return line(points, 1 + random(2), 65 + random(20))
  })
  const drawn = [...letters].map((letter, place) => {
    const [left, top] = [18 + place * 46 + random(8), 12 + random(12)]
    const [size, lean] = [6 + random(3), (random(9) - 4) / 10]
    const points = (strokes[letter] ?? '').split(' ').map(point => {
      const [x, y] = [Number(point[0]), Number(point[1])]
      const across = left + x * size + lean * (3 - y) * size * 0.4 + (random(5) - 2) * 0.7
      return `${across.toFixed(1)},${(top + y * size + (random(5) - 2) * 0.7).toFixed(1)}`
    })
    return line(points.join(' '), 3, 22 + random(12))
  })
  const [back, front] = [noise.slice(0, 5).join(''), noise.slice(5).join('')]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#f6f8fa"/>${back}${drawn.join('')}${front}</svg>`
}
