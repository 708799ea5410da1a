import type { Material } from '../../core/domain/application/material'
import type { ItemDefinition, Slot } from '../../core/domain/item/item'
import type { Problem } from '../../core/domain/problem/problem'
import { problems } from '../../core/domain/problem/problems'

/** Pictures of a slot that count: not replaced. */
export function inSlot(materials: readonly Material[], slot: string): Material[] {
  return materials.filter(material => material.slot === slot && !material.replacedAt)
}

/** Slots still short of pages; of a `oneOf` group, one is enough (退休证 or 审批表). */
export function missingSlots(definition: ItemDefinition, materials: readonly Material[]): Slot[] {
  const filled = (slot: Slot) => inSlot(materials, slot.name).length >= slot.pages.min
  return definition.slots.filter(slot => {
    if (filled(slot) || slot.spared) return false
    if (!slot.oneOf) return true
    return !definition.slots.some(other => other.oneOf === slot.oneOf && filled(other))
  })
}

/** No more pages fit, said with the slot's own name. */
export function slotFull(slot: Slot): Problem {
  return problems.slotFull({ title: `${slot.label}最多${slot.pages.max}张，已经满了。` })
}
