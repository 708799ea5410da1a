import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { problems } from '../../core/domain/problem/problems'
import { findDraft } from '../applying/find-draft'
import { changeApplication } from '../execution/change-application'
import { removeFiles } from '../execution/remove-files'
import type { AskingPerson, Ports } from '../ports'
import type { Draft } from '../records/draft'

/** Takes a picture out of a draft, or out of the round being corrected. */
export async function removeMaterial(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'remove-material'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'remove-material'>>> {
  const draft = await findDraft(ports, asking, body.target)
  if (draft) {
    const gone = draft.materials.find(material => material.id === body.material)
    if (!gone) return { ok: true, body: { version: draft.version } }
    const materials = draft.materials.filter(material => material.id !== body.material)
    const version = await ports.database
      .collection<Draft>('drafts')
      .replace({ ...draft, materials, savedAt: ports.clock.now() })
    if (version === 'conflict') return { ok: false, problem: problems.staleVersion() }
    await removeFiles(ports, [gone.keptPath, gone.viewPath])
    return { ok: true, body: { version } }
  }
  const now = ports.clock.now()
  const changed = await changeApplication(ports, body.target, application => {
    if (application.person !== asking.session.person) return { ok: false, problem: problems.notFound() }
    if (application.state !== 'correcting') return { ok: false, problem: problems.actionNotPossible() }
    const materials = application.materials.map(material =>
      material.id === body.material && material.round === application.round
        ? { ...material, replacedAt: now }
        : material,
    )
    return { ok: true, application: { ...application, materials } }
  })
  return changed.ok
    ? { ok: true, body: { version: changed.application.revision } }
    : { ok: false, problem: changed.problem }
}
