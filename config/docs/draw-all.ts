import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { generatedFiles } from './generated-files'
import { generatedSections } from './generated-sections'
import { withSections } from './with-sections'

/** `npm run docs`: draws anew what in docs/ comes from the code. A test says when it was forgotten. */
const project = resolve(__dirname, '../..')

for (const [path, sections] of Object.entries(generatedSections)) {
  const page = join(project, path)
  const before = readFileSync(page, 'utf8')
  const after = withSections(before, sections)
  if (after !== before) writeFileSync(page, after)
  console.log(`${after === before ? 'as it was' : 'drawn    '} ${path}`)
}
for (const [path, draw] of Object.entries(generatedFiles)) {
  writeFileSync(join(project, path), draw())
  console.log(`drawn     ${path}`)
}
