import type { ReviewView } from '../../core/contract/staff/review'
import { useStaff } from '../frame/use-staff'
import { Icon } from '../parts/icon'

/** 两人办理: who proposed and who decides can never be the same person; the server holds to it. */
export function TwoPeople({ review }: { review: ReviewView }) {
  const { data } = useStaff()
  const { proposal, actions } = review
  if (!proposal || !data) return null
  const blocked = actions.find(({ action }) => action === 'approve' || action === 'refuse')?.blocked
  return (
    <section className="panel" aria-labelledby="two-people">
      <h2 id="two-people">两人办理</h2>
      <div className="panel-body">
        <div className="two-people">
          <div>
            <div className="small quiet">经办</div>
            <b>{proposal.by}</b>
          </div>
          <Icon name={blocked ? 'warning' : 'unequal'} size={18} />
          <div>
            <div className="small quiet">复核（您）</div>
            <b>{data.staff.name}</b>
            <div className="small quiet">{data.staff.departmentName}</div>
          </div>
        </div>
        {blocked && <p className="small warned two-people-blocked">{blocked}</p>}
      </div>
    </section>
  )
}
