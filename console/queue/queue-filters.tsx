import { FilterChip } from './filter-chip'
import { filterCount, type QueueFilter } from './queue-filter'

const dueChoices = [
  { value: 'overdue', label: '已超期' },
  { value: 'today', label: '今天到期' },
  { value: 'soon', label: '快到期' },
]
const assigneeChoices = [
  { value: 'me', label: '我' },
  { value: 'nobody', label: '未认领' },
]

interface Props {
  filter: QueueFilter
  items: { value: string; label: string }[]
  onChange: (name: keyof QueueFilter, value: string | undefined) => void
  onClear: () => void
}

export function QueueFilters({ filter, items, onChange, onClear }: Props) {
  return (
    <fieldset className="queue-filters" aria-label="筛选">
      <FilterChip name="事项" value={filter.item} choices={items} onChange={value => onChange('item', value)} />
      <FilterChip name="期限" value={filter.due} choices={dueChoices} onChange={value => onChange('due', value)} />
      <FilterChip
        name="经办人"
        value={filter.assignee}
        choices={assigneeChoices}
        onChange={value => onChange('assignee', value)}
      />
      <span className="gap" />
      {filterCount(filter) > 0 && (
        <button type="button" className="link" onClick={onClear}>
          清除筛选
        </button>
      )}
    </fieldset>
  )
}
