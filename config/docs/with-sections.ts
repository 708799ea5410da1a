const begins = (name: string) => `<!-- generated: ${name}; change the code, then run npm run docs -->`
const ends = (name: string) => `<!-- end: ${name} -->`

/**
 * The page with its generated sections drawn anew; all else stays.
 * @throws when the page lacks a section's two marks
 */
export function withSections(page: string, sections: Readonly<Record<string, () => string>>): string {
  return Object.entries(sections).reduce((text, [name, draw]) => {
    const start = text.indexOf(begins(name))
    const end = text.indexOf(ends(name))
    if (start < 0 || end < start) throw new Error(`the page has no place for "${name}"`)
    return `${text.slice(0, start + begins(name).length)}\n\n${draw()}\n\n${text.slice(end)}`
  }, page)
}
