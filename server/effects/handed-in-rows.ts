import { materials as known } from '../../core/catalogue/materials/materials'
import type { Application } from '../../core/domain/application/application'
import { definitionFor } from '../execution/definition-for'
import type { Paper } from '../ports'

/** What was handed in, by name and pages, in the order it is asked for. */
export function handedInRows(application: Application): Paper['rows'] {
  const pages = new Map<string, number>()
  for (const { slot } of application.materials.filter(({ replacedAt }) => !replacedAt))
    pages.set(slot, (pages.get(slot) ?? 0) + 1)
  if (pages.size === 0) return []
  const order = (definitionFor(application)?.slots ?? []).map(({ name }) => name)
  const names = [...pages.keys()].toSorted((one, other) => order.indexOf(one) - order.indexOf(other))
  const total = [...pages.values()].reduce((sum, each) => sum + each, 0)
  return [
    { label: '收到材料', value: `${names.length}种，共${total}页` },
    ...names.map((name, index) => ({
      label: `材料${index + 1}`,
      value: `${known[name]?.label ?? name}，${pages.get(name)}页`,
    })),
  ]
}
