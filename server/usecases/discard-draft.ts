import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { problems } from '../../core/domain/problem/problems'
import { findDraft } from '../applying/find-draft'
import { removeFiles } from '../execution/remove-files'
import type { AskingPerson, Ports } from '../ports'
import type { Draft } from '../records/draft'

/** Throws a draft away, pictures included. */
export async function discardDraft(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'discard-draft'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'discard-draft'>>> {
  const draft = await findDraft(ports, asking, body.draft)
  if (!draft) return { ok: false, problem: problems.notFound() }
  await removeFiles(
    ports,
    draft.materials.flatMap(material => [material.keptPath, material.viewPath]),
  )
  await ports.database.collection<Draft>('drafts').remove(draft._id)
  return { ok: true, body: {} }
}
