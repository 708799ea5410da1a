import type { Phone } from '../phone'
import type { ViewElement } from '../view-layer'
import { builtInState } from './built-in-state'

interface Column {
  labels: string[]
  values: string[]
  at: number
}

/**
 * The sheet of a picker: selector, multiSelector, date and time. `region` needs WeChat's own list of places and is
 * refused aloud.
 */
export function openPicker(phone: Phone, element: ViewElement): void {
  const data = element.data as Record<string, unknown>
  const mode = String(data['mode'] || 'selector')
  const state = builtInState(element)
  const value = state.given === data['value'] && state.value !== undefined ? state.value : data['value']
  const columns = columnsOf(mode, data, value)
  if (!columns) {
    phone.reportLog('error', [`picker mode ${mode} is not implemented in this phone`])
    return
  }
  const sheet = phone.overlays.show({
    kind: 'picker',
    title: String(data['headerText'] || ''),
    content: '',
    buttons: [
      { label: '取消', run: () => phone.view.fire(element, 'cancel', {}) },
      {
        label: '确定',
        primary: true,
        run: () => {
          const chosen = chosenValue(mode, columns)
          state.given = data['value']
          state.value = chosen
          phone.view.fire(element, 'change', { value: chosen })
        },
      },
    ],
    draw: body => {
      const row = body.appendChild(document.createElement('div'))
      row.className = 'ph-columns'
      columns.forEach((column, index) => {
        const select = row.appendChild(document.createElement('select'))
        select.size = 5
        for (const [at, label] of column.labels.entries()) select.add(new Option(label, String(at)))
        select.selectedIndex = column.at
        select.onchange = () => {
          column.at = select.selectedIndex
          if (mode === 'multiSelector') phone.view.fire(element, 'columnchange', { column: index, value: column.at })
        }
      })
    },
    choices: () =>
      columns.flatMap((column, index) =>
        column.labels.map((label, at) => ({
          label,
          run: () => {
            column.at = at
            if (mode === 'multiSelector') phone.view.fire(element, 'columnchange', { column: index, value: at })
            if (columns.length === 1) sheet.press('确定')
          },
        })),
      ),
  })
}

function chosenValue(mode: string, columns: Column[]): unknown {
  const picked = columns.map(column => column.values[column.at] ?? '')
  if (mode === 'selector') return String(columns[0]?.at ?? 0)
  if (mode === 'multiSelector') return columns.map(column => column.at)
  return picked.join(mode === 'time' ? ':' : '-')
}

function columnsOf(mode: string, data: Record<string, unknown>, value: unknown): Column[] | undefined {
  const key = String(data['rangeKey'] || '')
  const named = (items: unknown): string[] =>
    (Array.isArray(items) ? items : []).map((item: unknown) =>
      key && item && typeof item === 'object' ? String((item as Record<string, unknown>)[key]) : String(item),
    )
  const column = (labels: string[], at: number): Column => ({ labels, values: labels, at: Math.max(0, at) })
  if (mode === 'selector') return [column(named(data['range']), Number(value) || 0)]
  if (mode === 'multiSelector') {
    const at = Array.isArray(value) ? value : []
    return ((data['range'] as unknown[]) ?? []).map((items, index) => column(named(items), Number(at[index]) || 0))
  }
  const [startYear, endYear] = [String(data['start'] || '1900'), String(data['end'] || '2100')].map(day =>
    Number(day.slice(0, 4)),
  )
  const two = (n: number) => String(n).padStart(2, '0')
  const span = (from: number, to: number, unit: string, at: string | undefined): Column => {
    const values = Array.from({ length: to - from + 1 }, (_, i) => (unit === '年' ? String(from + i) : two(from + i)))
    return { values, labels: values.map(v => `${Number(v)}${unit}`), at: Math.max(0, values.indexOf(at ?? '')) }
  }
  if (mode === 'date') {
    const parts = String(value || '').split('-')
    const now = parts[0] ? parts : new Date().toISOString().slice(0, 10).split('-')
    const all = [
      span(startYear ?? 1900, endYear ?? 2100, '年', now[0]),
      span(1, 12, '月', now[1]),
      span(1, 31, '日', now[2]),
    ]
    return all.slice(0, { year: 1, month: 2 }[String(data['fields'])] ?? 3)
  }
  if (mode === 'time') {
    const parts = String(value || '00:00').split(':')
    return [span(0, 23, '时', parts[0]), span(0, 59, '分', parts[1])]
  }
  return undefined
}
