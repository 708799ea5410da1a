import { readFileSync } from 'node:fs'
import { create, type Font } from '@cantoo/fontkit'

export interface WordStyle {
  readonly size: number
  readonly fill?: string
  readonly anchor?: 'start' | 'middle' | 'end'
  /** Extra space after each character, in pixels. */
  readonly spacing?: number
  readonly bold?: boolean
  readonly opacity?: number
}

/** Words as SVG outlines, so that drawing needs no font installed on the machine. */
export interface PictureWords {
  at(text: string, x: number, y: number, style: WordStyle): string
  /** A round seal with words along its ring and beneath its star. */
  seal(x: number, y: number, radius: number, ring: string, caption: string): string
}

/** @param fontFile path of a TTF with the characters needed */
export function pictureWords(fontFile: string): PictureWords {
  const font = create(readFileSync(fontFile)) as Font
  const outline = (text: string, spacing: number) => {
    let x = 0
    let path = ''
    for (const character of text) {
      const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0)
      if (!glyph || glyph.id === 0) throw new RangeError(`the sample font has no ${character}`)
      path += glyph.path.translate(x, 0).toSVG()
      x += glyph.advanceWidth + spacing
    }
    return { path, width: x - spacing }
  }
  const at: PictureWords['at'] = (text, x, y, style) => {
    const scale = style.size / font.unitsPerEm
    const { path, width } = outline(text, (style.spacing ?? 0) / scale)
    const shift = style.anchor === 'middle' ? (width * scale) / 2 : style.anchor === 'end' ? width * scale : 0
    const fill = style.fill ?? '#1d232b'
    const bold = style.bold ? ` stroke="${fill}" stroke-width="${font.unitsPerEm * 0.035}"` : ''
    return `<path transform="translate(${x - shift} ${y}) scale(${scale} ${-scale})" fill="${fill}"${bold} opacity="${style.opacity ?? 1}" d="${path}"/>`
  }
  return {
    at,
    seal(x, y, radius, ring, caption) {
      const red = '#c62f2a'
      const characters = [...ring]
      const span = Math.min(240, 22 * (characters.length - 1))
      const around = characters.map((character, index) => {
        const angle = -span / 2 + (characters.length > 1 ? (span / (characters.length - 1)) * index : 0)
        return `<g transform="rotate(${angle})">${at(character, 0, -radius * 0.7, { size: radius * 0.2, fill: red, anchor: 'middle', bold: true })}</g>`
      })
      const points = Array.from({ length: 10 }, (_, index) => {
        const reach = radius * 0.28 * (index % 2 === 0 ? 1 : 0.382)
        return `${Math.sin((index * Math.PI) / 5) * reach},${-Math.cos((index * Math.PI) / 5) * reach}`
      })
      return (
        `<g transform="translate(${x} ${y})" opacity="0.85"><circle r="${radius}" fill="none" stroke="${red}" stroke-width="${radius * 0.045}"/>` +
        `<polygon points="${points.join(' ')}" fill="${red}"/>${around.join('')}` +
        `${at(caption, 0, radius * 0.62, { size: radius * 0.17, fill: red, anchor: 'middle', bold: true })}</g>`
      )
    },
  }
}
