import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { ReviewView } from '../../core/contract/staff/review'
import type { ApplicationId } from '../../core/domain/values/ids'
import { DueBadge } from '../parts/due-badge'
import { Icon } from '../parts/icon'
import { modeWords } from '../words/mode-words'

interface Props {
  review: ReviewView
  back: string
  onGo: (application: ApplicationId) => void
  children?: ReactNode
}

/** Whose case, which, how it stands, by when; and the way to the ones before and after. */
export function ReviewHead({ review, back, onGo, children }: Props) {
  const { row, neighbours } = review
  const { previous, next, position, total } = neighbours
  return (
    <div className="review-head">
      <Link className="back" to={back} aria-label="返回队列">
        <Icon name="left" />
      </Link>
      <h1>
        {row.applicant}·{row.itemTitle}
      </h1>
      <span className="quiet number" data-testid="number">
        {row.number}
      </span>
      <span className="badge plain">{modeWords[row.mode]}</span>
      <span className="badge info" data-testid="state">
        {row.stateWords}
      </span>
      <DueBadge due={row.due} />
      <span className="gap" />
      {children}
      {total > 0 && (
        <>
          <Button
            size="small"
            aria-label="上一件"
            disabled={!previous}
            onClick={() => previous && onGo(previous)}
            icon={<Icon name="up" size={14} />}
          />
          <Button
            size="small"
            aria-label="下一件"
            disabled={!next}
            onClick={() => next && onGo(next)}
            icon={<Icon name="down" size={14} />}
          />
          {position > 0 && (
            <span className="small quiet number">
              第 {position} 件，共 {total} 件
            </span>
          )}
        </>
      )}
    </div>
  )
}
