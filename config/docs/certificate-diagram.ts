import { certificateLife } from '../../core/domain/certificate/certificate-life'
import { certificateWords } from '../../core/domain/certificate/certificate-state'
import { asTable } from './as-table'

/** The life of a certificate as a Mermaid state diagram. */
export function certificateDiagram(): string {
  const lines = ['```mermaid', 'stateDiagram-v2', '  [*] --> valid : issue']
  for (const [state, words] of Object.entries(certificateWords)) lines.push(`  ${state} : ${state} ${words}`)
  for (const [state, steps] of Object.entries(certificateLife))
    for (const [action, { to, by }] of Object.entries(steps)) lines.push(`  ${state} --> ${to} : ${action} (${by})`)
  return [...lines, '```'].join('\n')
}

const whose = { owner: '本人', staff: '收下它的中心', clock: '到期' } as const

/** Every step with whose it is. */
export function certificateTable(): string {
  const rows = Object.entries(certificateLife).flatMap(([state, steps]) =>
    Object.entries(steps).map(([action, { to, by, told }]) => [
      `\`${state}\` ${certificateWords[state as keyof typeof certificateWords]}`,
      `\`${action}\``,
      whose[by],
      `\`${to}\``,
      told,
    ]),
  )
  return asTable(['现在', '动作', '谁', '之后', '说明'], rows)
}
