import { createRequire } from 'node:module'
import { asTable } from './as-table'

interface Rules {
  forbidden: readonly { name: string; comment: string }[]
}

/** The import rules, as the tool enforces them. */
export function arrowTable(): string {
  const { forbidden } = createRequire(__filename)('../imports/rules.js') as Rules
  return asTable(
    ['rule', 'what it says'],
    forbidden.map(({ name, comment }) => [`\`${name}\``, comment]),
  )
}
