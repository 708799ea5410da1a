import { definitionOf } from '../../core/catalogue/definitions/definition-of'
import type { Application } from '../../core/domain/application/application'
import type { Material } from '../../core/domain/application/material'
import { correctionLines } from '../../core/domain/application/open-lines'
import type { Slot } from '../../core/domain/item/item'
import type { ApplicationId } from '../../core/domain/values/ids'
import { definitionFor } from '../execution/definition-for'
import { centreOf } from '../execution/working-time-of'
import type { AskingPerson, Ports } from '../ports'
import { findDraft } from './find-draft'

/** Where a picture may go now: a draft of mine, or a case of mine that waits for exactly this slot. */
export interface UploadTarget {
  kind: 'draft' | 'application'
  number: string
  slots: readonly Slot[]
  materials: readonly Material[]
  /** Round a new picture belongs to. */
  round: number
}

/** Finds the target; somebody else's, an ended one and an unknown one are all "none". */
export async function uploadTarget(
  ports: Ports,
  asking: AskingPerson,
  id: ApplicationId,
): Promise<UploadTarget | undefined> {
  const draft = await findDraft(ports, asking, id)
  if (draft) {
    const definition = definitionOf(centreOf(draft.centre), draft.item)
    if (!definition) return undefined
    return { kind: 'draft', number: draft.number, slots: definition.slots, materials: draft.materials, round: 1 }
  }
  const application = await ports.database.collection<Application>('applications').find(id)
  if (!application || application.person !== asking.session.person || application.state !== 'correcting')
    return undefined
  const definition = definitionFor(application)
  const asked = correctionLines(application).map(line => line.slot)
  const slots = (definition?.slots ?? []).filter(slot => asked.includes(slot.name))
  return {
    kind: 'application',
    number: application.number,
    slots,
    materials: application.materials,
    round: application.round,
  }
}
