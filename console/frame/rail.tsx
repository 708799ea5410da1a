import { Link, useLocation } from 'react-router'
import { Icon } from '../parts/icon'
import { useStaff } from './use-staff'

/** 主导航: only what there is, for whom it is. */
export function Rail() {
  const { pathname } = useLocation()
  const { data } = useStaff()
  const atWindow = pathname.startsWith('/window')
  return (
    <nav className="rail" aria-label="主导航">
      <Link
        to="/queue"
        className={atWindow ? '' : 'active'}
        aria-current={pathname.startsWith('/queue') ? 'page' : undefined}
      >
        <Icon name="tray" size={20} />
        <span>工作队列</span>
      </Link>
      {data?.staff.roles.includes('window') && (
        <Link to="/window" className={atWindow ? 'active' : ''} aria-current={atWindow ? 'page' : undefined}>
          <Icon name="person" size={20} />
          <span>核对身份</span>
        </Link>
      )}
    </nav>
  )
}
