import type { Application } from '../../core/domain/application/application'
import type { Effect } from '../../core/domain/application/effect'
import { backOff } from '../execution/back-off'
import { sealPaper } from '../execution/seal-paper'
import type { Paper, Ports } from '../ports'
import type { EffectResult } from './effect-result'

/** Renders, seals and stores one paper of a case; papers are listed on the case once they exist. */
export async function issuePaper(
  ports: Ports,
  application: Application,
  effect: Effect,
  name: string,
  paper: Paper,
): Promise<EffectResult> {
  const path = `kept/applications/${application._id}/${name}.pdf`
  const answer = await sealPaper(ports, {
    paper,
    path,
    signedAt: ports.clock.now(),
    by: 'system',
    why: `办件 ${application.number}`,
  })
  if (answer.kind === 'unknown') return { kind: 'later', seconds: backOff(effect.tries) }
  // A name whose characters no font has: the case goes on, and the audit says which paper was not made.
  if (answer.kind === 'no') {
    await ports.audit.record({
      at: ports.clock.now(),
      actor: 'system',
      action: 'paper.not-made',
      subject: `${application._id}/${name}`,
      centre: application.centre,
      detail: { code: answer.code },
    })
    return { kind: 'done' }
  }
  const { sha256, bytes } = answer.value
  return {
    kind: 'done',
    change: current =>
      current.papers.some(existing => existing.name === name)
        ? current
        : { ...current, papers: [...current.papers, { name, label: paper.title, path, sha256, bytes }] },
  }
}
