import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { ReviewView } from '../../core/contract/staff/review'
import { Icon } from '../parts/icon'
import { beijing } from '../words/beijing'

interface Props {
  review: ReviewView
  asking: boolean
  onAskAgain: () => void
  children: ReactNode
}

/** 此刻重新核对账户: what the core says now, and the way to ask it again. */
export function Reverification({ review, asking, onAskAgain, children }: Props) {
  const { coreAnsweredAt } = review
  return (
    <section className="panel second-compare" aria-labelledby="reverification">
      <h2 id="reverification">
        此刻重新核对账户
        <span className="quieter small number">
          {coreAnsweredAt ? `${beijing(coreAnsweredAt).seconds} 核心系统应答` : '核心系统没有应答'}
        </span>
        <span className="gap" />
        <Button size="small" type="text" loading={asking} icon={<Icon name="again" />} onClick={onAskAgain}>
          再核一次
        </Button>
      </h2>
      {children}
    </section>
  )
}
