import { Input, InputNumber, Select } from 'antd'
import type { ActionOption, ReviewView } from '../../core/contract/staff/review'
import { counted } from '../parts/counted'
import { Labelled } from '../parts/labelled'
import { ReasonList } from './reason-list'
import type { ActionInput } from './use-action'

/** What an action’s own form asks, beside note and second factor. */
export type Asked = Pick<ActionInput, 'reason' | 'department' | 'tracking' | 'archive' | 'delivery'>
type Kind = ActionOption['asks'][number]

interface Props {
  option: ActionOption
  asks: readonly Kind[]
  review: ReviewView
  value: Asked
  onChange: (value: Asked) => void
}

const told = [
  { value: 'collected', label: '到窗口领取，本人签收' },
  { value: 'posted', label: '邮寄' },
  { value: 'phone', label: '电话告知' },
  { value: 'message', label: '小程序或短信' },
] as const

/** 分发, 寄出, 归档, 告知, and a reason in words of one’s own where none is listed. */
export function AskedFields({ option, asks, review, value, onChange }: Props) {
  const set = (more: Asked) => onChange({ ...value, ...more })
  const listed = option.reasons?.find(({ code }) => code === value.reason)
  return (
    <div className="asked-fields">
      {asks.includes('reason') && option.reasons && (
        <>
          <ReasonList reasons={option.reasons} chosen={value.reason} onChoose={reason => set({ reason })} />
          {listed && (
            <p className="small quiet">
              {listed.reason}
              {listed.remedy}
            </p>
          )}
        </>
      )}
      {asks.includes('reason') && (
        <Labelled
          id="asked-reason"
          label={option.reasons ? '列表里没有的，自己写明（对方能看到）' : '原因或说明（对方能看到）'}
          required={!option.reasons}
        >
          <Input.TextArea
            id="asked-reason"
            data-testid="asked-reason"
            autoSize={{ minRows: 2, maxRows: 5 }}
            {...counted(200)}
            value={listed ? '' : (value.reason ?? '')}
            onChange={event => set({ reason: event.target.value })}
          />
        </Labelled>
      )}
      {asks.includes('department') && (
        <Labelled id="asked-department" label="分发到哪个部门" required>
          <Select
            id="asked-department"
            data-testid="asked-department"
            style={{ width: '100%' }}
            value={value.department}
            options={review.departments.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={department => set({ department })}
          />
        </Labelled>
      )}
      {asks.includes('tracking') && (
        <>
          <Labelled id="asked-carrier" label="快递公司" required>
            <Input
              id="asked-carrier"
              data-testid="asked-carrier"
              {...counted(40)}
              value={value.tracking?.carrier ?? ''}
              onChange={event => set({ tracking: { number: '', ...value.tracking, carrier: event.target.value } })}
            />
          </Labelled>
          <Labelled id="asked-tracking" label="快递单号" required>
            <Input
              id="asked-tracking"
              data-testid="asked-tracking"
              {...counted(60)}
              value={value.tracking?.number ?? ''}
              onChange={event => set({ tracking: { carrier: '', ...value.tracking, number: event.target.value } })}
            />
          </Labelled>
        </>
      )}
      {asks.includes('archive') && (
        <>
          <Labelled id="asked-archive" label="档案号" required>
            <Input
              id="asked-archive"
              data-testid="asked-archive"
              {...counted(60)}
              value={value.archive?.number ?? ''}
              onChange={event => set({ archive: { pages: 1, ...value.archive, number: event.target.value } })}
            />
          </Labelled>
          <Labelled id="asked-pages" label="页数" required>
            <InputNumber
              id="asked-pages"
              data-testid="asked-pages"
              min={1}
              max={9999}
              precision={0}
              value={value.archive?.pages ?? 1}
              onChange={pages => set({ archive: { number: '', ...value.archive, pages: pages ?? 1 } })}
            />
          </Labelled>
        </>
      )}
      {asks.includes('kept') && (
        <Labelled id="asked-kept" label="原件留在哪里、为什么（邮寄的原件还没有退还）" required>
          <Input
            id="asked-kept"
            data-testid="asked-kept"
            {...counted(200)}
            value={value.archive?.kept ?? ''}
            onChange={event => set({ archive: { number: '', pages: 1, ...value.archive, kept: event.target.value } })}
          />
        </Labelled>
      )}
      {asks.includes('delivery') && (
        <Labelled id="asked-delivery" label="怎样告知申请人" required>
          <Select
            id="asked-delivery"
            data-testid="asked-delivery"
            style={{ width: '100%' }}
            value={value.delivery?.how}
            options={[...told]}
            onChange={how => set({ delivery: { ...value.delivery, how } })}
          />
        </Labelled>
      )}
    </div>
  )
}

/** Is everything there that the action asks? */
export function isComplete(asks: readonly Kind[], { reason, department, tracking, archive, delivery }: Asked): boolean {
  const met: Readonly<Record<Kind, boolean>> = {
    lines: true,
    reason: Boolean(reason?.trim()),
    department: department !== undefined,
    tracking: Boolean(tracking?.carrier.trim() && tracking.number.trim()),
    archive: Boolean(archive?.number.trim() && archive.pages > 0),
    kept: Boolean(archive?.kept?.trim()),
    delivery: delivery !== undefined,
  }
  return asks.every(kind => met[kind])
}
