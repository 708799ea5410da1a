import { definitionOf } from '../../core/catalogue/definitions/definition-of'
import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { plus } from '../../core/domain/calendar/plus'
import { problems } from '../../core/domain/problem/problems'
import { findDraft } from '../applying/find-draft'
import { keepInDraft } from '../applying/keep-in-draft'
import { knownAnswers } from '../applying/known-answers'
import { openAnswers } from '../applying/sealed-answers'
import { centreOf } from '../execution/working-time-of'
import type { AskingPerson, Ports } from '../ports'
import type { Draft } from '../records/draft'
import { draftView } from '../views/draft-view'

const THIRTY_DAYS = 30 * 86_400

/** Autosave. Half-typed answers are kept as they are; they are checked when the form is handed in. */
export async function saveDraft(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'save-draft'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'save-draft'>>> {
  const draft = await findDraft(ports, asking, body.draft)
  if (!draft) return { ok: false, problem: problems.notFound() }
  const stale = async () => {
    const fresh = await findDraft(ports, asking, body.draft)
    return fresh
      ? { ok: false as const, problem: problems.staleVersion(), fresh: { draft: await draftView(ports, fresh) } }
      : { ok: false as const, problem: problems.notFound() }
  }
  if (draft.version !== body.version) return stale()
  const definition = definitionOf(centreOf(draft.centre), draft.item)
  if (!definition) return { ok: false, problem: problems.itemNotOnline() }
  const now = ports.clock.now()
  const answers = knownAnswers(definition, { ...openAnswers(ports, draft), ...body.answers })
  const saved = {
    ...keepInDraft(ports, draft, definition, { answers }),
    savedAt: now,
    expiresAt: plus(now, THIRTY_DAYS),
  }
  const version = await ports.database.collection<Draft>('drafts').replace(saved)
  if (version === 'conflict') return stale()
  return { ok: true, body: { draft: await draftView(ports, { ...saved, version }) } }
}
