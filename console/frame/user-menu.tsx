import { Button, Dropdown } from 'antd'
import { staff } from '../cloud'
import { Icon } from '../parts/icon'
import { session } from '../session'
import { useStaff } from './use-staff'

async function signOut(): Promise<void> {
  await staff('sign-out', {})
  session.signOut()
}

/** Who is signed in, and the way out. */
export function UserMenu() {
  const { data } = useStaff()
  if (!data) return null
  const { name, departmentName, roleWords } = data.staff
  const items = [{ key: 'sign-out', label: '退出登录', onClick: () => void signOut() }]
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button type="text" className="user-menu">
        <span className="user-sign" aria-hidden="true">
          {name.slice(-1)}
        </span>
        <b>{name}</b>
        <span className="quiet">
          {departmentName}·{roleWords}
        </span>
        <span className="only-read">，账号菜单</span>
        <Icon name="down" size={13} />
      </Button>
    </Dropdown>
  )
}
