import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { problems } from '../../core/domain/problem/problems'
import { findDraft } from '../applying/find-draft'
import type { AskingPerson, Ports } from '../ports'
import { draftView } from '../views/draft-view'

/** The draft as it is kept in the cloud, e.g. on a second phone or after the session ended. */
export async function showDraft(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'show-draft'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'show-draft'>>> {
  const draft = await findDraft(ports, asking, body.draft)
  if (!draft) return { ok: false, problem: problems.notFound() }
  return { ok: true, body: { draft: await draftView(ports, draft) } }
}
