import type { ReviewView } from '../../core/contract/staff/review'
import type { Application } from '../../core/domain/application/application'
import type { ItemDefinition } from '../../core/domain/item/item'

const hintWords: Readonly<Record<string, string>> = {
  blurred: '可能模糊',
  dark: '偏暗',
  bright: '可能反光',
  small: '尺寸偏小',
}

/** Pictures in the order of the form, replaced ones after those in force. */
export function reviewMaterials(
  application: Application,
  definition: ItemDefinition | undefined,
): ReviewView['materials'] {
  const order = (slot: string) => definition?.slots.findIndex(candidate => candidate.name === slot) ?? 0
  return [...application.materials]
    .sort(
      (a, b) =>
        Number(a.replacedAt !== undefined) - Number(b.replacedAt !== undefined) || order(a.slot) - order(b.slot),
    )
    .map((material, _, all) => {
      const siblings = all.filter(
        other =>
          other.slot === material.slot && (other.replacedAt !== undefined) === (material.replacedAt !== undefined),
      )
      return {
        id: material.id,
        slot: material.slot,
        label: definition?.slots.find(slot => slot.name === material.slot)?.label ?? material.slot,
        page: siblings.indexOf(material) + 1,
        pages: siblings.length,
        round: material.round,
        keptAt: material.keptAt,
        hints: material.hints.map(hint => hintWords[hint] ?? hint),
        ...(material.original ? { original: material.original } : {}),
        replaced: material.replacedAt !== undefined,
      }
    })
}
