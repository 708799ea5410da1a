/** Roles one person may not hold together: whoever gives out accounts must not use them, whoever only answers must not decide. */
const conflicts: readonly (readonly [string, readonly string[]])[] = [
  ['administrator', ['window', 'handler', 'approver', 'liaison', 'archivist', 'head', 'hotline']],
  ['hotline', ['handler', 'approver', 'head']],
]

/** @returns the first two that do not go together, if any */
export function roleConflict(roles: readonly string[]): readonly [string, string] | undefined {
  for (const [role, others] of conflicts) {
    const other = roles.includes(role) ? others.find(each => roles.includes(each)) : undefined
    if (other) return [role, other]
  }
  return undefined
}
