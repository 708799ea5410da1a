import { refuseRoles } from './refuse-roles'

test('a message with roles is for those who have one of them, others are told so', () => {
  const roles = ['handler', 'approver']
  expect(refuseRoles({ roles }, ['window', 'approver'])).toBeUndefined()
  expect(refuseRoles({ roles }, ['window'])).toMatchObject({ ok: false, problem: { code: 'request.not-allowed' } })
  expect(refuseRoles({ roles }, [])).toBeDefined()
  expect(refuseRoles({}, [])).toBeUndefined()
})
