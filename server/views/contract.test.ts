import { ApplicationView } from '../../core/contract/depositor/application-view'
import { DraftView } from '../../core/contract/depositor/apply'
import { ReviewView } from '../../core/contract/staff/review'
import { listApplications } from '../usecases/list-applications'
import { resubmitApplication } from '../usecases/resubmit-application'
import { showApplication } from '../usecases/show-application'
import { showCase } from '../usecases/show-case'
import { showDraft } from '../usecases/show-draft'
import {
  acts,
  aFilledDraft,
  aKey,
  anApplyWorld,
  asksAgain,
  delivers,
  handsIn,
  proposes,
  staffOf,
  stored,
  uploads,
} from '../usecases/testing/apply-story'
import { mustReply } from '../usecases/testing/must'

test('in every state both views keep the contract, and neither shows a number or card in full', async () => {
  const world = await anApplyWorld()
  const { ports, centre, asking } = world
  const { id } = await handsIn(world)
  const li = await staffOf(ports, centre, '李敏', 'handler')
  const zhou = await staffOf(ports, centre, '周强', 'approver')
  const seen: string[] = []
  const look = async () => {
    const mine = mustReply(await showApplication(ports, asking, { application: id })).application
    const listed = mustReply(await listApplications(ports, asking, {})).applications
    const theirs = await Promise.all(
      [li, zhou].map(async each => mustReply(await showCase(ports, each, { application: id })).review),
    )
    ApplicationView.parse(mine)
    for (const review of theirs) ReviewView.parse(review)
    expect(JSON.stringify([mine, listed, theirs])).not.toMatch(
      /420000196604120130|6222020200012345678|19900000001|420201000001|王建国/,
    )
    seen.push(mine.shown.state)
  }
  await look()
  await asksAgain(world, li, id)
  await look()
  await uploads(world, id, 'bank-card')
  mustReply(
    await resubmitApplication(ports, asking, {
      application: id,
      version: (await stored(world, id)).revision,
      key: aKey(),
    }),
  )
  await proposes(world, li, id)
  await look()
  ports.core(centre.code).postsAtOnce = true
  ports.bank.manner = 'refuses'
  mustReply(await acts(world, zhou, id, 'approve'))
  await look()
  await delivers(world, id)
  await look()
  ports.bank.manner = 'prompt'
  mustReply(await acts(world, zhou, id, 'retry'))
  await delivers(world, id)
  await look()
  expect(seen).toEqual(['reviewing', 'correcting', 'confirming', 'executing', 'failed', 'done'])
})

test('a draft keeps the contract and shows its card masked', async () => {
  const world = await anApplyWorld()
  const { id } = await aFilledDraft(world)
  const { draft } = mustReply(await showDraft(world.ports, world.asking, { draft: id }))
  expect(DraftView.parse(draft)).toEqual(draft)
  expect(JSON.stringify(draft)).not.toContain('6222020200012345678')
})

test('the strip counts a pause as a pause', async () => {
  const world = await anApplyWorld()
  const { ports, centre, asking } = world
  const { id } = await handsIn(world)
  const li = await staffOf(ports, centre, '李敏', 'handler')
  ports.clock.set('2026-11-24T02:00:00.000Z')
  await asksAgain(world, li, id)
  ports.clock.set('2026-11-26T02:00:00.000Z')
  await uploads(world, id, 'bank-card')
  mustReply(
    await resubmitApplication(ports, asking, {
      application: id,
      version: (await stored(world, id)).revision,
      key: aKey(),
    }),
  )
  const { clock } = mustReply(await showCase(ports, li, { application: id })).review
  expect(clock).toMatchObject({ total: 3, used: 1, paused: 2 })
  expect(clock.days.map(({ day, kind }) => `${day.slice(8)} ${kind}`)).toEqual([
    '23 accepted',
    '24 counted',
    '25 paused',
    '26 today',
    '27 counted',
    '28 off',
    '29 off',
    '30 due',
  ])
})
