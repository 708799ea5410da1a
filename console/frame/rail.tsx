import { Link, useLocation } from 'react-router'
import { Icon } from '../parts/icon'

/** 主导航: only what there is. */
export function Rail() {
  const { pathname } = useLocation()
  return (
    <nav className="rail" aria-label="主导航">
      <Link to="/queue" className="active" aria-current={pathname.startsWith('/queue') ? 'page' : 'true'}>
        <Icon name="tray" size={20} />
        <span>工作队列</span>
      </Link>
    </nav>
  )
}
