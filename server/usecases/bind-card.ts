import { formOf } from '../../core/catalogue/definitions/definition-of'
import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { problems } from '../../core/domain/problem/problems'
import { checkCard } from '../applying/check-card'
import { findDraft } from '../applying/find-draft'
import { keepInDraft } from '../applying/keep-in-draft'
import { centreOf } from '../execution/working-time-of'
import type { AskingPerson, Ports } from '../ports'
import type { Draft } from '../records/draft'
import { draftView } from '../views/draft-view'

/** 添加您个人名下的收款银行信息: the bank is asked whether the card is a debit card of this person (黄石 附件2 三(三)1). */
export async function bindCard(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'bind-card'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'bind-card'>>> {
  const draft = await findDraft(ports, asking, body.draft)
  if (!draft) return { ok: false, problem: problems.notFound() }
  if (draft.version !== body.version) {
    return { ok: false, problem: problems.staleVersion(), fresh: { draft: await draftView(ports, draft) } }
  }
  const definition = formOf(centreOf(draft.centre), draft.item)
  if (!definition) return { ok: false, problem: problems.itemNotOnline() }
  const checked = await checkCard(ports, asking.session.person, definition.banks, body.bank, body.card)
  if (!checked.ok) return checked
  const { card, number, warning } = checked.body
  const saved = {
    ...keepInDraft(ports, draft, definition, { card: number }),
    card,
    savedAt: ports.clock.now(),
  }
  const version = await ports.database.collection<Draft>('drafts').replace(saved)
  if (version === 'conflict') return { ok: false, problem: problems.staleVersion() }
  const draftNow = await draftView(ports, { ...saved, version })
  return { ok: true, body: { draft: draftNow, ...(warning ? { warning } : {}) } }
}
