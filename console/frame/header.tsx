import { AlertBell } from '../alerts/alert-bell'
import { Mark } from '../parts/mark'
import { Clock } from './clock'
import { SearchBox } from './search-box'
import { useStaff } from './use-staff'
import { UserMenu } from './user-menu'

export function Header() {
  const { data } = useStaff()
  return (
    <header className="header">
      <Mark />
      <b className="header-name">公积金跨省通办</b>
      {data && <span className="header-centre">{data.staff.centreName}</span>}
      <span className="gap" />
      {!data?.staff.roles.includes('administrator') && <SearchBox />}
      <span className="gap" />
      <Clock />
      <AlertBell />
      <UserMenu />
    </header>
  )
}
