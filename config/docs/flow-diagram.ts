import { reviewedOnline } from '../../core/catalogue/flows/reviewed-online'
import type { Flow } from '../../core/domain/workflow/flow'

/** A flow as a Mermaid state diagram: only what moves the state; who does it stands before the colon's label. */
export function flowDiagram(flow: Flow = reviewedOnline): string {
  const lines = ['```mermaid', 'stateDiagram-v2']
  for (const [name, state] of Object.entries(flow.states)) lines.push(`  ${name} : ${name} ${state.words}`)
  for (const [path, state] of Object.entries(flow.start)) lines.push(`  [*] --> ${state} : submit (${path})`)
  for (const [name, state] of Object.entries(flow.states)) {
    for (const [action, { to, by }] of Object.entries(state.on))
      if (to && to !== name) lines.push(`  ${name} --> ${to} : ${action} (${by})`)
    if (state.final) lines.push(`  ${name} --> [*]`)
  }
  return [...lines, '```'].join('\n')
}
