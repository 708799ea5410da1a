import { Checkbox, Input } from 'antd'
import type { ReviewView } from '../../core/contract/staff/review'
import { counted } from '../parts/counted'
import type { DraftLine } from './drafts'

interface Props {
  slot: ReviewView['slots'][number]
  reasons: ReviewView['correctionReasons']
  line: DraftLine | undefined
  onChange: (line: DraftLine | undefined) => void
}

/** One kind of material: fine as it is, or to be handed in again for a coded reason, with what the applicant is to do. */
export function CorrectionLine({ slot, reasons, line, onChange }: Props) {
  const chosen = reasons.find(({ code }) => code === line?.reason)
  if (!line)
    return (
      <div className="correction-line correction-closed">
        <Checkbox checked={false} onChange={() => onChange({ reason: '', words: '' })}>
          {slot.label}
        </Checkbox>
        <span className="small quieter">无需补正</span>
      </div>
    )
  return (
    <fieldset className="correction-line" aria-label={slot.label}>
      <Checkbox checked onChange={() => onChange(undefined)}>
        <b>{slot.label}</b>
      </Checkbox>
      <div className="correction-fields">
        <div>
          <label className="label" htmlFor={`reason-${slot.name}`}>
            原因<span className="required">*</span>
            <span className="only-read">（{slot.label}）</span>
          </label>
          <select
            id={`reason-${slot.name}`}
            className="select"
            value={line.reason}
            onChange={event => onChange({ ...line, reason: event.target.value })}
          >
            <option value="">请选择</option>
            {reasons.map(({ code, title }) => (
              <option key={code} value={code}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label className="label" htmlFor={`words-${slot.name}`}>
            再说清楚些（申请人可见，可不填）
            <span className="only-read">（{slot.label}）</span>
          </label>
          <Input.TextArea
            id={`words-${slot.name}`}
            autoSize={{ minRows: 2, maxRows: 4 }}
            {...counted(200)}
            disabled={!chosen}
            placeholder="例如：第二页右下角看不到公章。"
            value={line.words}
            onChange={event => onChange({ ...line, words: event.target.value })}
          />
        </div>
      </div>
    </fieldset>
  )
}
