import { Button, Dropdown } from 'antd'
import { Icon } from '../parts/icon'

interface Props {
  name: string
  value: string | undefined
  choices: { value: string; label: string }[]
  onChange: (value: string | undefined) => void
}

/** One filter: shows what is chosen, offers the others, clears itself. */
export function FilterChip({ name, value, choices, onChange }: Props) {
  const chosen = choices.find(choice => choice.value === value)?.label ?? value
  const items = [{ key: '', label: '全部' }, ...choices.map(choice => ({ key: choice.value, label: choice.label }))]
  return (
    <span className="filter-chip" data-used={value ? '' : undefined}>
      <Dropdown
        trigger={['click']}
        menu={{
          items,
          selectedKeys: [value ?? ''],
          selectable: true,
          onClick: ({ key }) => onChange(key || undefined),
        }}
      >
        <Button aria-label={`${name}：${chosen ?? '全部'}`}>
          {name} <b>{chosen ?? '全部'}</b>
          {!value && <Icon name="down" size={13} />}
        </Button>
      </Dropdown>
      {value && (
        <Button
          aria-label={`清除${name}筛选`}
          onClick={() => onChange(undefined)}
          icon={<Icon name="close" size={13} />}
        />
      )}
    </span>
  )
}
