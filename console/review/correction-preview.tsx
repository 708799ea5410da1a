import type { QueueRow } from '../../core/contract/staff/queue'
import type { ReasonOption } from '../../core/contract/staff/review'
import { hotline } from '../../core/domain/text/diallable'
import { PhonePreview } from './phone-preview'

interface Props {
  row: QueueRow
  phone: string | undefined
  lines: { slot: { name: string; label: string }; reason: ReasonOption | undefined; words: string }[]
}

export function CorrectionPreview({ row, phone, lines }: Props) {
  return (
    <PhonePreview>
      <div className="phone-card">
        <b className="phone-lead warned">需要您补充材料</b>
        <p className="small quiet">
          {row.itemTitle}·{row.number}
        </p>
        <p>请补交以下 {lines.length} 项，交回后接着办，不用重新申请。</p>
      </div>
      {lines.map(({ slot, reason, words }, index) => (
        <div className="phone-card" key={slot.name}>
          <b>
            {index + 1}. {slot.label}
          </b>
          {reason && (
            <>
              <p>
                {reason.reason}
                {words}
              </p>
              <p className="quiet">{reason.remedy}</p>
            </>
          )}
        </div>
      ))}
      <div className="phone-button" aria-hidden="true">
        去补交
      </div>
      <p className="small quiet phone-foot">不明白？拨打 {phone ?? hotline}</p>
    </PhonePreview>
  )
}
