import { roleWords } from '../../core/contract/staff/role-words'
import { staffDoor } from '../../core/contract/staff/staff-door'
import { asTable } from './as-table'

/** Roles as an account list writes them, and how many messages of the staff door each may send. */
export function roleTable(): string {
  const messages = Object.values(staffDoor)
  return asTable(
    ['role', '岗位', 'messages of the staff door'],
    Object.entries(roleWords).map(([role, words]) => [
      `\`${role}\``,
      words,
      String(messages.filter(({ roles }) => (roles as readonly string[] | undefined)?.includes(role)).length),
    ]),
  )
}
