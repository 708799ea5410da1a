import { Select } from 'antd'
import type { ItemCode } from '../../core/domain/values/ids'
import type { Reply } from '../cloud'
import { Labelled } from '../parts/labelled'

interface Props {
  id: string
  items: Reply<'list-intake'>['items'] | undefined
  value: ItemCode | undefined
  onChange: (item: ItemCode) => void
}

/** 办理事项, by the full names of the documents. */
export function ItemSelect({ id, items, value, onChange }: Props) {
  return (
    <Labelled id={id} label="办理事项" required>
      <Select
        id={id}
        data-testid={id}
        style={{ width: '100%' }}
        value={value}
        options={items?.map(({ item, fullTitle }) => ({ value: item, label: fullTitle }))}
        onChange={onChange}
      />
    </Labelled>
  )
}
