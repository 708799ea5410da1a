import type { DepartmentId } from '../values/ids'
import type { Centre } from './centre'

/**
 * Whose cases somebody of a department may see: a 科室 those of the whole centre, an outlet its own and those of the outlets
 * below it. A department that is not there reaches nothing.
 */
export function reachOf(
  centre: Pick<Centre, 'departments'>,
  department: DepartmentId,
): readonly DepartmentId[] | 'all' {
  const own = centre.departments.find(({ id }) => id === department)
  if (!own) return []
  return own.kind === '科室' ? 'all' : withThoseBelow(centre, department)
}

function withThoseBelow({ departments }: Pick<Centre, 'departments'>, department: DepartmentId): DepartmentId[] {
  const below = departments.filter(({ parent }) => parent === department)
  return [department, ...below.flatMap(({ id }) => withThoseBelow({ departments }, id))]
}
