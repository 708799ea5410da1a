import { Button } from 'antd'
import type { ReviewView } from '../../core/contract/staff/review'
import { Icon } from '../parts/icon'
import { beijing } from '../words/beijing'
import { Marked } from './marked'
import { Reveal } from './reveal'

type Row = ReviewView['compare'][number]

interface Props {
  review: ReviewView
  askedAt: number
  asking: boolean
  onAskAgain: () => void
  /** The way to ask again stands elsewhere on the page. */
  askedElsewhere?: boolean
}

function Verdict({ same }: { same: Row['same'] }) {
  switch (same) {
    case 'same':
      return (
        <span className="good">
          <Icon name="tick" />
          <span className="only-read">一致</span>
        </span>
      )
    case 'different':
      return (
        <span className="warned">
          <Icon name="warning" />
          <span className="only-read">不一致</span>
        </span>
      )
    case 'only-one':
      return (
        <span className="quieter">
          —<span className="only-read">只有一方有</span>
        </span>
      )
    case 'unknown':
      return <span className="quieter small">未比对</span>
  }
}

/** 比对表: what the applicant wrote beside what the core says, differences marked in colour, sign and words. */
export function CompareTable({ review, askedAt, asking, onAskAgain, askedElsewhere }: Props) {
  const { compare, coreAnsweredAt, row } = review
  const silent = coreAnsweredAt === undefined
  return (
    <>
      <table className="compare">
        <caption className="only-read">申请人填写与核心系统比对</caption>
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">申请人填写</th>
            <th scope="col">
              核心系统{' '}
              <span className="compare-time">{coreAnsweredAt ? `${beijing(coreAnsweredAt).time} 取` : '未应答'}</span>{' '}
              {!askedElsewhere && !silent && (
                <button type="button" className="link small" disabled={asking} onClick={onAskAgain}>
                  {asking ? '正在获取' : '重新获取'}
                </button>
              )}
            </th>
            <th scope="col" className="compare-verdict">
              比对
            </th>
          </tr>
        </thead>
        <tbody>
          {compare.map(line => (
            <tr key={line.field} data-same={line.same} data-testid={`compare-${line.field}`}>
              <th scope="row">{line.label}</th>
              <td>
                {line.answer === undefined ? (
                  <span className="quieter">—</span>
                ) : line.same === 'different' ? (
                  <Marked value={line.answer} other={line.core} />
                ) : line.revealable ? (
                  <Reveal application={row.id} field={line.field} label={line.label} masked={line.answer} />
                ) : (
                  line.answer
                )}
                {line.same === 'different' && line.revealable && line.answer !== undefined && (
                  <Reveal application={row.id} field={line.field} label={line.label} masked="" />
                )}
              </td>
              <td>
                {line.core === undefined ? (
                  <span className="quieter">{silent ? '未取到' : '—'}</span>
                ) : line.same === 'different' ? (
                  <Marked value={line.core} other={line.answer} />
                ) : (
                  line.core
                )}
              </td>
              <td>
                <Verdict same={line.same} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {silent && (
        <div className="core-silent" role="status" data-testid="core-silent">
          <Icon name="warning" />
          <span>核心系统没有应答（{beijing(askedAt).seconds} 问过）。可以先看材料，账户情况取到后再决定。</span>
          <span className="gap" />
          <Button size="small" loading={asking} onClick={onAskAgain}>
            重新获取
          </Button>
        </div>
      )}
    </>
  )
}
