import { reviewedOnline } from '../../core/catalogue/flows/reviewed-online'
import type { Flow } from '../../core/domain/workflow/flow'

/** A flow as a Mermaid state diagram: only what moves the state; who does it stands before the colon's label. */
export function flowDiagram(flow: Flow = reviewedOnline): string {
  const lines = ['```mermaid', 'stateDiagram-v2']
  for (const [name, state] of Object.entries(flow.states)) lines.push(`  ${idOf(name)} : ${name} ${state.words}`)
  for (const [path, state] of Object.entries(flow.start)) lines.push(`  [*] --> ${idOf(state)} : submit (${path})`)
  for (const [name, state] of Object.entries(flow.states)) {
    for (const [action, { to, by }] of Object.entries(state.on))
      if (to && to !== name) lines.push(`  ${idOf(name)} --> ${idOf(to)} : ${action} (${by})`)
    if (state.final) lines.push(`  ${idOf(name)} --> [*]`)
  }
  return [...lines, '```'].join('\n')
}

/** Mermaid reads a hyphen in a name as part of an arrow. */
const idOf = (name: string) => name.replaceAll('-', '_')
