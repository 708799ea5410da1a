import { roleConflict } from './role-conflicts'

test.each([
  [['handler', 'approver'], undefined],
  [['window', 'archivist'], undefined],
  [['administrator'], undefined],
  [
    ['administrator', 'handler'],
    ['administrator', 'handler'],
  ],
  [
    ['approver', 'hotline'],
    ['hotline', 'approver'],
  ],
])('%j: %j', (roles, conflict) => {
  expect(roleConflict(roles)).toEqual(conflict)
})
