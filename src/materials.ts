import type { MaterialView } from '../core/contract/depositor/application-view'
import type { Slot } from '../core/domain/item/item'
import type { UploadJob } from './upload-queue'

/** One thing to hand in: a slot, or a group of which one slot is enough. */
export interface Need {
  key: string
  slots: Slot[]
}

/** Slots in order, those of one `oneOf` group taken together where the first of them stands. */
export function needsOf(slots: Slot[]): Need[] {
  const needs: Need[] = []
  for (const slot of slots) {
    const group = slot.oneOf && needs.find(need => need.key === slot.oneOf)
    if (group) group.slots.push(slot)
    else needs.push({ key: slot.oneOf ?? slot.name, slots: [slot] })
  }
  return needs
}

/** A hint of the server asks for a decision: retake, or "clear enough" (kept in `accepted`). */
export const needsDecision = (material: MaterialView, accepted: string[]): boolean =>
  material.hints.length > 0 && !accepted.includes(material.id)

/** Enough pages kept, none on its way, none waiting for a decision. */
export function isMet(need: Need, materials: MaterialView[], jobs: UploadJob[], accepted: string[]): boolean {
  const names = need.slots.map(slot => slot.name)
  if (jobs.some(job => names.includes(job.slot))) return false
  if (materials.some(material => names.includes(material.slot) && needsDecision(material, accepted))) return false
  return need.slots.some(
    slot =>
      slot.spared !== undefined ||
      materials.filter(material => material.slot === slot.name).length >= Math.max(1, slot.pages.min),
  )
}
