import { Input, Select } from 'antd'
import { bareNumber } from '../../core/domain/values/bare-number'
import type { Reply } from '../cloud'
import { counted } from '../parts/counted'
import { Labelled } from '../parts/labelled'

export interface Where {
  code: string
  name: string
}

interface Props {
  label: string
  centres: Reply<'list-intake'>['centres']
  value: Where | undefined
  onChange: (where: Where | undefined) => void
}

const elsewhere = 'other'

/** One of the centres we know, or any other by its code and name. */
export function WhereTo({ label, centres, value, onChange }: Props) {
  const known = centres.some(({ code }) => code === value?.code)
  return (
    <div className="where-to">
      <Labelled id="where-to" label={label} required>
        <Select
          id="where-to"
          data-testid="where-to"
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: '100%' }}
          value={value && (known ? value.code : elsewhere)}
          options={[
            ...centres.map(({ code, name, tenant }) => ({ value: code, label: tenant ? name : `${name}（全国平台）` })),
            { value: elsewhere, label: '其他中心（通过全国平台）' },
          ]}
          onChange={code => {
            const centre = centres.find(each => each.code === code)
            onChange(centre ? { code: centre.code, name: centre.name } : { code: '', name: '' })
          }}
        />
      </Labelled>
      {value && !known && (
        <>
          <Labelled id="where-code" label="中心代码（6位行政区划代码）" required>
            <Input
              id="where-code"
              inputMode="numeric"
              {...counted(6)}
              value={value.code}
              onChange={event => onChange({ ...value, code: bareNumber(event.target.value) })}
            />
          </Labelled>
          <Labelled id="where-name" label="中心名称" required>
            <Input
              id="where-name"
              {...counted(60)}
              value={value.name}
              onChange={event => onChange({ ...value, name: event.target.value })}
            />
          </Labelled>
        </>
      )}
    </div>
  )
}
