import { centres } from '../../core/catalogue/registry'
import type { Application } from '../../core/domain/application/application'
import { deliverEffects } from './deliver-effects'
import { openPaper } from './open-paper'
import { anApplyWorld, handsIn, staffOf } from './testing/apply-story'
import { mustRefuse, mustReply } from './testing/must'

async function aReceivedCase() {
  const world = await anApplyWorld()
  const { ports, centre } = world
  const { id: application } = await handsIn(world)
  await deliverEffects(ports, application, '2030-01-01T00:00:00.000Z' as never)
  const li = await staffOf(ports, centre, '李敏', 'handler')
  const elsewhere = centres.find(each => each.code !== centre.code)
  if (!elsewhere) throw new Error('one centre only')
  const foreign = await staffOf(ports, elsewhere, '那日苏', 'handler')
  return { ports, application, li, foreign }
}

test('a paper of the case is opened as it was sealed, for five minutes, and that is recorded', async () => {
  const { ports, application, li } = await aReceivedCase()
  const paper = (await ports.database.collection<Application>('applications').find(application))?.papers[0]
  expect(paper?.name).toBe('acceptance-receipt')
  const { link } = mustReply(await openPaper(ports, li, { application, name: 'acceptance-receipt' }))
  expect(link).toContain(paper?.path)
  expect(link).toContain('seconds=300')
  expect(ports.audited.at(-1)).toMatchObject({
    actor: li.staff._id,
    action: 'paper.open',
    subject: `${application}/acceptance-receipt`,
  })
})

test('a paper that is not there, and one of another centre, are the same as none, and nothing is recorded', async () => {
  const { ports, application, li, foreign } = await aReceivedCase()
  const before = ports.audited.length
  const replies = [
    await openPaper(ports, li, { application, name: 'result' }),
    await openPaper(ports, foreign, { application, name: 'acceptance-receipt' }),
    await openPaper(ports, li, { application: 'f'.repeat(32) as never, name: 'acceptance-receipt' }),
  ]
  for (const reply of replies) expect(mustRefuse(reply).code).toBe('request.not-found')
  expect(ports.audited).toHaveLength(before)
})
