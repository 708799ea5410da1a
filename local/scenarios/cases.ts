import { depositor, logInByFace } from '../acting/depositor'
import { fireClock } from '../acting/fire-clock'
import { pictures } from '../acting/pictures'
import { beginDraft, freshKey, photograph, propose, submitRetirement } from '../acting/retirement'
import { wind } from '../acting/wind'
import { people } from '../neighbours/world'
import type { Scenario } from './scenario'
import { claimed, day, decided, desk, huangshi, submitted, tuesday, wang } from './steps'

/** A case on its way: written, handed in, decided. */
export const cases: readonly Scenario[] = [
  {
    name: 'half-filled',
    title: '填了一半',
    line: '王建国填好了收款卡，拍了两样材料；退出再进，接着填。',
    opensAt: tuesday,
    async prepare(world) {
      const who = await wang(world)
      const draft = await beginDraft(who, huangshi)
      const { banks } = draft.definition
      const card = people.huangshiRetiree.cards[0]
      const bank = banks.find(one => one.code === card?.bank)?.code ?? ''
      await who.get('bind-card', { draft: draft.id, version: draft.version, bank, card: card?.number ?? '' })
      const album = await pictures()
      await photograph(who, draft.id, 'id-front', album.read('id-front.jpg'))
      await photograph(who, draft.id, 'id-back', album.read('id-back.jpg'))
    },
  },
  {
    name: 'to-review',
    title: '等经办认领',
    line: '王建国刚提交退休提取，在黄石待办队列里，还剩3个工作日。',
    opensAt: tuesday,
    async prepare(world) {
      await submitted(world)
    },
  },
  {
    name: 'to-confirm',
    title: '等第二人复核',
    line: '经办已核对并提交复核；经办自己不能复核。',
    opensAt: tuesday,
    async prepare(world) {
      const { id } = await submitted(world)
      await propose((await desk(world)).handler, id)
    },
  },
  {
    name: 'to-correct',
    title: '等本人补正',
    line: '手持身份证照片反光，期限暂停，王建国的手机上写着补什么、为什么。',
    opensAt: tuesday,
    async prepare(world) {
      const { id } = await submitted(world)
      const { handler } = await desk(world)
      await claimed(handler, id)
      await decided(world, handler, id, 'ask-correction', { lines: [{ slot: 'hand-held', reason: 'reflecting' }] })
    },
  },
  {
    name: 'overdue',
    title: '超期没人办',
    line: '提交后过了一个多星期没人认领，队列标红。',
    opensAt: tuesday,
    async prepare(world) {
      await submitted(world)
      await wind(world, 9 * day)
      await fireClock(world)
    },
  },
  {
    name: 'withdrawn',
    title: '本人撤回了',
    line: '王建国提交后又撤回，可以重新申请。',
    opensAt: tuesday,
    async prepare(world) {
      const { who, id } = await submitted(world)
      const { application } = await who.get('show-application', { application: id })
      await who.get('withdraw-application', { application: id, version: application.version, key: freshKey() })
    },
  },
  {
    name: 'refused',
    title: '没有通过',
    line: '复核人不予通过，手机上写明原因和怎么办。',
    opensAt: tuesday,
    async prepare(world) {
      const { id } = await submitted(world)
      const { handler, approver } = await desk(world)
      await claimed(handler, id)
      const reason = 'not-retired'
      await decided(world, handler, id, 'propose-refusal', { reason, note: '退休证上的姓名不是申请人' })
      await decided(world, approver, id, 'refuse', { reason, note: '同意' })
    },
  },
  {
    name: 'busy-desk',
    title: '两件各走各的',
    line: '黄石两件在不同队列：一件待复核，一件待补正，期限各不相同。',
    opensAt: tuesday,
    async prepare(world) {
      const cases: [keyof typeof people, string, string | undefined][] = [
        ['huangshiRetiree', 'phone-wang', undefined],
        ['huangshiVeteran', 'phone-zhou', people.huangshiVeteran.cards[1]?.number],
      ]
      const album = await pictures()
      const ids = []
      for (const [role, openid, card] of cases) {
        const who = depositor(world, openid)
        await logInByFace(world, who, people[role], huangshi)
        ids.push((await submitRetirement(world, who, people[role], huangshi, card, album)).id)
        await wind(world, 3600)
      }
      // Signed in only now: an hour passes after each case, and an idle console is signed out.
      const { handler } = await desk(world)
      const [first, second] = ids
      if (first) await propose(handler, first)
      if (!second) return
      await claimed(handler, second)
      await decided(world, handler, second, 'ask-correction', { lines: [{ slot: 'id-front', reason: 'blurred' }] })
    },
  },
]
