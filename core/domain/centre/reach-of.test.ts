import { DepartmentId } from '../values/ids'
import type { Department } from './centre'
import { reachOf } from './reach-of'

const department = (id: string, kind: Department['kind'], parent?: string): Department => ({
  id: DepartmentId.parse(id),
  name: id,
  kind,
  ...(parent ? { parent: DepartmentId.parse(parent) } : {}),
})
const centre = {
  departments: [
    department('section', '科室'),
    department('branch', '分中心'),
    department('office', '办事处', 'branch'),
    department('corner', '营业部', 'office'),
    department('other', '营业部'),
  ],
}

test.each([
  ['section', 'all'],
  ['branch', ['branch', 'office', 'corner']],
  ['office', ['office', 'corner']],
  ['other', ['other']],
  ['nowhere', []],
] as const)('somebody of %s reaches %j', (id, reached) => {
  expect(reachOf(centre, DepartmentId.parse(id))).toEqual(reached)
})
