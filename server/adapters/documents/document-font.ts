import { readFile } from 'node:fs/promises'
import { create, type Font, type Glyph } from '@cantoo/fontkit'

/** A TrueType font for papers and burnt-in lines, with the questions asked of it while drawing. */
export interface DocumentFont {
  /** The whole TTF file; a paper embeds only the glyphs it uses. */
  readonly bytes: Uint8Array
  /** Characters of `text` this font has no glyph for, each once. Such a character would otherwise print as a blank. */
  missing(text: string): string[]
  /** @returns advance width of one line of text, in the unit of `size`. */
  width(text: string, size: number): number
  /**
   * Outlines of one line of text as SVG path data in font units (y upwards), so that pictures with words need neither
   * an installed font nor a font configuration on the machine.
   * @throws MissingGlyphError
   */
  outline(text: string): { readonly path: string; readonly width: number; readonly unitsPerEm: number }
}

/** A text holds characters the font cannot show. Nothing is drawn: a blank in a name would look like a shorter name. */
export class MissingGlyphError extends Error {
  override readonly name = 'MissingGlyphError'
  readonly code = 'glyph-missing'
  constructor(readonly characters: readonly string[]) {
    super(`no glyph for ${characters.map(character => `${character} U+${hexOf(character)}`).join(', ')}`)
  }
}

const opened = new Map<string, Promise<DocumentFont>>()

/**
 * Opens a TTF file once per process.
 * @param path the font asset beside the bundle
 * @throws when the file is absent or is not a single TrueType font
 */
export function readDocumentFont(path: string): Promise<DocumentFont> {
  const known = opened.get(path)
  if (known) return known
  const opening = readFile(path).then(openDocumentFont)
  opened.set(path, opening)
  opening.catch(() => opened.delete(path))
  return opening
}

/** @param bytes a whole TTF file */
export function openDocumentFont(bytes: Uint8Array): DocumentFont {
  const font = create(bytes)
  if (!('hasGlyphForCodePoint' in font)) throw new TypeError('a font collection cannot be used: give one TTF face')
  const advances = new Map<string, number>()
  const advanceOf = (character: string) => {
    const known = advances.get(character)
    if (known !== undefined) return known
    const advance = glyphOf(font, character).advanceWidth / font.unitsPerEm
    advances.set(character, advance)
    return advance
  }
  const missing = (text: string) => [
    ...new Set([...text].filter(character => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))),
  ]
  return {
    bytes,
    missing,
    width: (text, size) => [...text].reduce((sum, character) => sum + advanceOf(character), 0) * size,
    outline(text) {
      const absent = missing(text)
      if (absent.length > 0) throw new MissingGlyphError(absent)
      let x = 0
      let path = ''
      for (const character of text) {
        const glyph = glyphOf(font, character)
        path += glyph.path.translate(x, 0).toSVG()
        x += glyph.advanceWidth
      }
      return { path, width: x, unitsPerEm: font.unitsPerEm }
    },
  }
}

function glyphOf(font: Font, character: string): Glyph {
  const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0)
  if (!glyph) throw new MissingGlyphError([character])
  return glyph
}

const hexOf = (character: string) => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
