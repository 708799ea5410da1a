import { Link, useLocation } from 'react-router'
import { caseWorkers } from '../../core/contract/staff/staff-message'
import type { StaffRole } from '../../core/contract/staff/staff-view'
import { Icon, type IconName } from '../parts/icon'
import { places, queuePlace } from '../places'
import { useMissingYear } from './use-missing-year'
import { useStaff } from './use-staff'

const doors: readonly { to: string; words: string; icon: IconName; for: readonly StaffRole[] }[] = [
  { to: queuePlace(), words: '工作队列', icon: 'tray', for: caseWorkers },
  { to: places.intake, words: '收件', icon: 'page', for: ['window'] },
  { to: places.window, words: '核对身份', icon: 'person', for: ['window'] },
  { to: places.exchange, words: '联络', icon: 'send', for: ['liaison'] },
  { to: places.search, words: '查办件', icon: 'search', for: ['hotline'] },
  { to: places.accounts, words: '账号', icon: 'people', for: ['administrator'] },
  { to: places.ways, words: '办理方式', icon: 'ways', for: ['administrator'] },
  { to: places.calendar, words: '工作日历', icon: 'calendar', for: ['administrator'] },
  { to: places.confirmations, words: '核对登记', icon: 'shield', for: ['head'] },
  { to: places.seals, words: '印章', icon: 'stamp', for: ['head', 'administrator'] },
]

/** 主导航: only what there is, for whom it is. */
export function Rail() {
  const { pathname } = useLocation()
  const { data } = useStaff()
  const roles = data?.staff.roles ?? []
  const missing = useMissingYear()
  const seen = doors.filter(place => place.for.some(role => roles.includes(role)))
  const here = seen.find(({ to }) => pathname.startsWith(to))?.to ?? queuePlace()
  return (
    <nav className="rail" aria-label="主导航">
      {seen.map(({ to, words, icon }) => (
        <Link
          key={to}
          to={to}
          className={here === to ? 'active' : ''}
          aria-current={pathname.startsWith(to) ? 'page' : undefined}
        >
          <Icon name={icon} size={20} />
          <span>{words}</span>
          {to === places.calendar && missing && <span className="rail-mark">缺{missing}</span>}
        </Link>
      ))}
    </nav>
  )
}
