import { aWorld, loggedIn } from '../usecases/testing/a-world'
import { openSession } from './open-session'

test('a token opens the session on the phone it was given to, until its time, and nowhere else', async () => {
  const world = aWorld()
  const { token, caller } = await loggedIn(world)
  const open = (by: object, with_: string | undefined = token) => openSession(world.ports, { ...caller, ...by }, with_)
  expect(await open({})).toMatchObject({ level: 'face' })
  expect(await open({ openid: 'openid-of-a-thief' })).toBeUndefined()
  expect(await open({ openid: undefined })).toBeUndefined()
  expect(await open({}, 'guessed')).toBeUndefined()
  world.ports.clock.pass(7199)
  expect(await open({})).toBeDefined()
  world.ports.clock.pass(1)
  expect(await open({})).toBeUndefined()
})
