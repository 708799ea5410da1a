import { findItem } from '../../core/catalogue/items/items'
import type { Application } from '../../core/domain/application/application'
import type { Effect } from '../../core/domain/application/effect'
import { posted } from '../../core/domain/application/orders'
import { backOff } from '../execution/back-off'
import { systemEvent } from '../execution/system-event'
import type { Ports } from '../ports'
import type { EffectResult } from './effect-result'
import { issuePaper } from './issue-paper'
import { resultPaper } from './result-paper'

/** Makes and seals what the handling centre answers with; for certificates that is the whole execution. */
export async function issueResult(ports: Ports, application: Application, effect: Effect): Promise<EffectResult> {
  if (application.papers.some(({ name }) => name === 'result')) return { kind: 'done' }
  const item = findItem(application.item)
  if (!item) throw new Error(`no item ${application.item}`)
  const drawn = await resultPaper(ports, application, item)
  if (drawn.kind === 'later') return { kind: 'later', seconds: backOff(effect.tries) }
  const now = ports.clock.now()
  const refused = (code: string, message: string) => (current: Application) =>
    systemEvent(ports.calendars, current, {
      id: `${effect.id}:refused`,
      action: 'posting-refused',
      at: now,
      by: '核心系统',
      data: { code, message },
    })
  if (drawn.kind === 'no') return { kind: 'done', change: refused(drawn.code, drawn.message) }
  const issued = await issuePaper(ports, application, effect, 'result', drawn.paper)
  if (issued.kind !== 'done' || application.state !== 'executing') return issued
  return {
    kind: 'done',
    change: current => {
      const next = issued.change?.(current) ?? current
      const made = next.papers.some(({ name }) => name === 'result')
      // What the core has entered is done, with its receipt or without; a certificate is nothing but its paper.
      if (!made && !posted(application)) return refused('paper-not-made', '证明没有做成')(next)
      return systemEvent(ports.calendars, next, {
        id: `${effect.id}:issued`,
        action: made ? 'paper-issued' : 'paper-not-made',
        at: now,
        by: '系统',
      })
    },
  }
}
