import type { Application, PaperTrouble } from '../../core/domain/application/application'
import type { Effect } from '../../core/domain/application/effect'
import { backOff } from '../execution/back-off'
import { sealPaper } from '../execution/seal-paper'
import type { Answer, Paper, Ports } from '../ports'
import { alert } from './alert'
import type { EffectResult } from './effect-result'
import { withHandwriting } from './with-handwriting'

/**
 * Renders, seals and stores one paper of a case; papers are listed on the case once they exist. On a receipt a character no font here has is
 * left to be written by hand; a result with a gap in a name is none and is not made. Either is told to whoever works on the case.
 */
export async function issuePaper(
  ports: Ports,
  application: Application,
  effect: Effect,
  name: string,
  paper: Paper,
): Promise<EffectResult> {
  const path = `kept/applications/${application._id}/${name}.pdf`
  const seals = (drawn: Paper) =>
    sealPaper(ports, {
      paper: drawn,
      path,
      signedAt: ports.clock.now(),
      by: 'system',
      why: `办件 ${application.number}`,
    })
  const asWritten = await seals(paper)
  const absent = paper.kind !== 'result' && isGlyphMissing(asWritten) ? asWritten.message : undefined
  const answer = absent === undefined ? asWritten : await seals(withHandwriting(paper, absent))
  if (answer.kind === 'unknown') return { kind: 'later', seconds: backOff(effect.tries) }
  const trouble = answer.kind === 'no' ? 'not-made' : absent === undefined ? undefined : 'handwriting'
  if (trouble) {
    await ports.audit.record({
      at: ports.clock.now(),
      actor: 'system',
      action: `paper.${trouble}`,
      subject: `${application._id}/${name}`,
      centre: application.centre,
      ...(answer.kind === 'no' ? { detail: { code: answer.code } } : {}),
    })
    await alert(ports, application, { ...effect, kind: 'alert', subject: `paper-${trouble}` })
  }
  const troubled = (current: Application) =>
    trouble ? withTrouble(current, { name, label: paper.title, trouble }) : current
  if (answer.kind === 'no') return { kind: 'done', change: troubled }
  const { sha256, bytes } = answer.value
  return {
    kind: 'done',
    change: current =>
      current.papers.some(existing => existing.name === name)
        ? current
        : troubled({ ...current, papers: [...current.papers, { name, label: paper.title, path, sha256, bytes }] }),
  }
}

const isGlyphMissing = (answer: Answer<unknown>): answer is Extract<Answer<never>, { kind: 'no' }> =>
  answer.kind === 'no' && answer.code === 'glyph-missing'

function withTrouble(application: Application, trouble: PaperTrouble): Application {
  const others = (application.paperTroubles ?? []).filter(({ name }) => name !== trouble.name)
  return { ...application, paperTroubles: [...others, trouble] }
}
