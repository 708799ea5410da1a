import { definitionOf } from '../../core/catalogue/definitions/definition-of'
import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { beijing } from '../../core/domain/calendar/beijing'
import { centreOf } from '../execution/working-time-of'
import type { AskingPerson, Ports } from '../ports'
import type { Draft } from '../records/draft'

/** Forms this person has begun and not handed in. */
export async function listDrafts(
  ports: Ports,
  asking: AskingPerson,
  _body: RequestOf<DepositorDoor, 'list-drafts'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'list-drafts'>>> {
  const now = ports.clock.now()
  const drafts = await ports.database.collection<Draft>('drafts').list({ person: asking.session.person })
  return {
    ok: true,
    body: {
      drafts: drafts
        .filter(draft => draft.expiresAt > now)
        .map(draft => ({
          id: draft._id,
          centre: draft.centre,
          item: draft.item,
          title: definitionOf(centreOf(draft.centre), draft.item)?.title ?? '',
          savedAt: draft.savedAt,
          expiresOn: beijing(draft.expiresAt).day,
        })),
    },
  }
}
