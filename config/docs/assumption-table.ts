import { centres } from '../../core/catalogue/registry'
import { asTable } from './as-table'

interface Assumption {
  where: string
  value: string
  source: string
}

/** Everything the catalogue marks as assumed: what each centre must still confirm. */
export function assumptionTable(): string {
  const rows = centres.flatMap(centre =>
    assumed(centre, '').map(({ where, value, source }) => [centre.name, `\`${where}\``, value, source]),
  )
  return asTable(['centre', 'what', 'value in this release', 'why it is an assumption'], rows)
}

function assumed(value: unknown, place: string): Assumption[] {
  if (typeof value !== 'object' || value === null) return []
  const found: Assumption[] = []
  const fields = value as Readonly<Record<string, unknown>>
  const at = (name: string) => (place ? `${place}.${name}` : name)
  if (fields['assumed'] === true)
    found.push({ where: place, value: shown(fields['value']), source: String(fields['source'] ?? '') })
  if (Array.isArray(fields['assumed']))
    for (const name of fields['assumed'] as string[])
      found.push({ where: at(name), value: shown(reach(fields, name)), source: '来源文件没有写' })
  for (const [name, child] of Object.entries(fields)) {
    if (name === 'assumed') continue
    if (Array.isArray(child)) for (const each of child) found.push(...assumed(each, `${at(name)}[${nameOf(each)}]`))
    else found.push(...assumed(child, at(name)))
  }
  return found
}

const reach = (from: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Readonly<Record<string, unknown>>)[name], from)

function nameOf(value: unknown): string {
  const { item, id, name } = (value ?? {}) as { item?: string; id?: string; name?: string }
  return item ?? id ?? name ?? ''
}

/** @param value as the catalogue keeps it; an instant limit is fen */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join('、') || '（无）'
  if (typeof value === 'number') return value >= 100_000 ? `${value / 100}元` : String(value)
  if (typeof value === 'object' && value !== null) {
    const { label, name, words } = value as { label?: string; name?: string; words?: string }
    return words ?? label ?? name ?? JSON.stringify(value)
  }
  return value === true ? '是' : String(value)
}
