import { Input } from 'antd'
import { ExchangeNote } from '../exchange/exchange-note'
import { Attachments } from '../files/attachments'
import { SlotList } from '../files/slot-list'
import { useStaff } from '../frame/use-staff'
import { counted } from '../parts/counted'
import { AmountLine } from './amount-line'
import { Checklist } from './checklist'
import { ClockStrip } from './clock-strip'
import { CompareTable } from './compare-table'
import { Conflicts } from './conflicts'
import type { Drafts } from './drafts'
import { History } from './history'
import { Papers } from './papers'
import { PaymentNote } from './payment-note'
import { ProposalNote } from './proposal-note'
import type { ReviewProps } from './review'

interface Props extends ReviewProps {
  drafts: Drafts
  onDrafts: (drafts: Drafts) => void
}

/** The right side of a review: amount, comparison, checklist, deadline, history. */
export function CompareBody({ review, askedAt, asking, onAskAgain, drafts, onDrafts }: Props) {
  const differs = review.compare.some(({ same }) => same === 'different')
  const roles = useStaff().data?.staff.roles ?? []
  // At the window that took it down as long as nothing was sent; at the handling centre what the liaison keys in.
  const collects =
    review.row.due.kind !== 'ended' &&
    (((review.exchange?.side === 'accepting' || review.row.mode === 'local') && roles.includes('window')) ||
      (review.exchange?.side === 'handling' && review.exchange.byHand && roles.includes('liaison')))
  const proposes = review.actions.some(({ action }) => action === 'propose')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className="review-scroll" tabIndex={0} aria-label="比对与审查">
      <ExchangeNote review={review} liaison={roles.includes('liaison')} />
      {collects && <SlotList review={review} onKept={onAskAgain} />}
      {review.warnings?.map(({ path, message }) => (
        <p className="warned small" role="status" key={path} data-testid={`warning-${path}`}>
          {message}
        </p>
      ))}
      <AmountLine review={review} />
      <PaymentNote review={review} />
      <CompareTable review={review} askedAt={askedAt} asking={asking} onAskAgain={onAskAgain} />
      <Conflicts review={review} mayAnswer={proposes && (review.row.assignee?.mine ?? false)} />
      {proposes && (
        <div className="review-note">
          <label className="small quiet" htmlFor="review-note">
            {differs ? '差异说明' : '经办意见'}
          </label>
          <Input
            id="review-note"
            {...counted(400)}
            placeholder="留在办理记录，复核人可见，申请人不可见"
            value={drafts.note}
            onChange={event => onDrafts({ ...drafts, note: event.target.value })}
          />
        </div>
      )}
      <div className="review-proposal">
        <ProposalNote review={review} />
      </div>
      <div className="review-blocks">
        <Checklist review={review} />
        <div>
          <ClockStrip review={review} />
          <Papers review={review} />
          <Attachments application={review.row.id} />
          <History review={review} />
        </div>
      </div>
    </section>
  )
}
