import type { MaterialView } from '../../core/contract/depositor/application-view'
import type { Material } from '../../core/domain/application/material'
import type { Ports } from '../ports'

/** What hints found by the picture check mean, said so that the person can decide. */
const hintWords: Readonly<Record<string, string>> = {
  blurred: '看起来有点模糊',
  dark: '光线有点暗',
  bright: '有的地方太亮，可能反光',
  small: '照片有点小，字可能看不清',
}

/** Seconds a preview link lives. */
const LINK = 300

/** Pictures as their owner sees them while they can still be changed; the link leads to the viewing copy only. */
export function materialViews(
  ports: Ports,
  materials: readonly Material[],
  previews: boolean,
): Promise<MaterialView[]> {
  const counting = materials.filter(material => !material.replacedAt)
  return Promise.all(
    counting.map(async (material, _, all) => ({
      id: material.id,
      slot: material.slot,
      page: all.filter(other => other.slot === material.slot).indexOf(material) + 1,
      keptAt: material.keptAt,
      hints: material.hints.map(hint => hintWords[hint] ?? '请看一下照片是否清楚'),
      ...(previews ? { preview: await ports.files.link(material.viewPath, LINK) } : {}),
    })),
  )
}
