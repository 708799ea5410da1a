import { Link, useLocation } from 'react-router'
import { caseWorkers } from '../../core/contract/staff/staff-message'
import type { StaffRole } from '../../core/contract/staff/staff-view'
import { Icon, type IconName } from '../parts/icon'
import { useMissingYear } from './use-missing-year'
import { useStaff } from './use-staff'

const places: readonly { to: string; words: string; icon: IconName; for: readonly StaffRole[] }[] = [
  { to: '/queue', words: '工作队列', icon: 'tray', for: caseWorkers },
  { to: '/intake', words: '收件', icon: 'page', for: ['window'] },
  { to: '/window', words: '核对身份', icon: 'person', for: ['window'] },
  { to: '/exchange', words: '联络', icon: 'send', for: ['liaison'] },
  { to: '/search', words: '查办件', icon: 'search', for: ['hotline'] },
  { to: '/accounts', words: '账号', icon: 'people', for: ['administrator'] },
  { to: '/ways', words: '办理方式', icon: 'ways', for: ['administrator'] },
  { to: '/calendar', words: '工作日历', icon: 'calendar', for: ['administrator'] },
  { to: '/seals', words: '印章', icon: 'stamp', for: ['head', 'administrator'] },
]

/** 主导航: only what there is, for whom it is. */
export function Rail() {
  const { pathname } = useLocation()
  const { data } = useStaff()
  const roles = data?.staff.roles ?? []
  const missing = useMissingYear()
  const seen = places.filter(place => place.for.some(role => roles.includes(role)))
  const here = seen.find(({ to }) => pathname.startsWith(to))?.to ?? '/queue'
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
          {to === '/calendar' && missing && <span className="rail-mark">缺{missing}</span>}
        </Link>
      ))}
    </nav>
  )
}
