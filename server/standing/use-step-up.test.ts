import { ApplicationId } from '../../core/domain/values/ids'
import { aWorld, loggedIn } from '../usecases/testing/a-world'
import { mintStepUp } from './mint-step-up'
import { useStepUp } from './use-step-up'

const [here, there] = ['a', 'b'].map(letter => ApplicationId.parse(letter.repeat(32))) as [ApplicationId, ApplicationId]

async function aStepUp() {
  const world = aWorld()
  const { person } = (await loggedIn(world)).session
  const token = await mintStepUp(world.ports, { person, application: here, method: 'face' })
  const use = (changes: object = {}) => useStepUp(world.ports, { person, application: here, token, ...changes })
  return { ...world, use }
}

test('is good for its person and its case, once, for ten minutes', async () => {
  const { use } = await aStepUp()
  expect(await use({ application: there })).toBeUndefined()
  expect(await use({ person: 'somebody-else' })).toBeUndefined()
  expect(await use({ token: 'guessed' })).toBeUndefined()
  expect(await use()).toEqual({ method: 'face' })
  expect(await use()).toBeUndefined()
  const late = await aStepUp()
  late.ports.clock.pass(600)
  expect(await late.use()).toBeUndefined()
})

test('of fifty who use it at the same moment one gets it', async () => {
  const { use } = await aStepUp()
  const all = await Promise.all(Array.from({ length: 50 }, () => use()))
  expect(all.filter(one => one !== undefined)).toHaveLength(1)
})
