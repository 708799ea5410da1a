import { Input } from 'antd'
import type { ReactNode } from 'react'
import { ExchangeNote } from '../exchange/exchange-note'
import { Attachments } from '../files/attachments'
import { counted } from '../parts/counted'
import { CheckLines } from './check-lines'
import { ClockStrip } from './clock-strip'
import { CompareTable } from './compare-table'
import { ConfirmingList } from './confirming-list'
import { Conflicts } from './conflicts'
import type { Drafts } from './drafts'
import { History } from './history'
import { Papers } from './papers'
import { PaymentAmount } from './payment-amount'
import { PaymentNote } from './payment-note'
import { ProposalNote } from './proposal-note'
import { Reverification } from './reverification'
import type { ReviewProps } from './review'
import { TwoPeople } from './two-people'
import './second-approval.css'

interface Props extends ReviewProps {
  drafts: Drafts
  onDrafts: (drafts: Drafts) => void
  alerts: ReactNode
  actionBar: ReactNode
}

/** 复核: the amount, who made it and why, the account as it is this moment, and the decision of a second person. */
export function SecondApproval({ review, askedAt, asking, onAskAgain, drafts, onDrafts, alerts, actionBar }: Props) {
  return (
    <div className="second">
      <ConfirmingList at={review.row.id} />
      <div className="second-body">
        {alerts}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
        <section className="second-columns" tabIndex={0} aria-label="复核内容">
          <div>
            <ExchangeNote review={review} liaison={false} />
            <PaymentAmount review={review} />
            <PaymentNote review={review} />
            <ProposalNote review={review} />
            <Reverification review={review} asking={asking} onAskAgain={onAskAgain}>
              <CompareTable review={review} askedAt={askedAt} asking={asking} onAskAgain={onAskAgain} askedElsewhere />
            </Reverification>
            <Conflicts review={review} mayAnswer={false} />
            {review.checks.length > 0 && (
              <section className="panel" aria-labelledby="checks">
                <h2 id="checks">数据核验</h2>
                <div className="panel-body checks-wide">
                  <CheckLines checks={review.checks} />
                </div>
              </section>
            )}
          </div>
          <div>
            <TwoPeople review={review} />
            <div className="panel panel-body">
              <ClockStrip review={review} />
            </div>
            <section className="panel panel-body">
              <label className="label" htmlFor="approval-note">
                复核意见（可不填，申请人不可见）
              </label>
              <Input.TextArea
                id="approval-note"
                autoSize={{ minRows: 3, maxRows: 6 }}
                {...counted(400)}
                value={drafts.note}
                onChange={event => onDrafts({ ...drafts, note: event.target.value })}
              />
            </section>
            {review.papers.length > 0 && (
              <div className="panel panel-body">
                <Papers review={review} />
              </div>
            )}
            <div className="panel panel-body">
              <Attachments application={review.row.id} />
              <History review={review} />
            </div>
          </div>
        </section>
        {actionBar}
      </div>
    </div>
  )
}
