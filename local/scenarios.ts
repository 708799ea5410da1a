import { CentreCode } from '../core/domain/values/ids'
import { decide } from './acting/decide'
import { type Depositor, depositor, logInByFace } from './acting/depositor'
import { fireClock } from './acting/fire-clock'
import { pictures } from './acting/pictures'
import { approve, beginDraft, freshKey, photograph, propose, submitRetirement, untilState } from './acting/retirement'
import { type Staff, signIn } from './acting/staff'
import { wind } from './acting/wind'
import { people } from './neighbours/world'
import type { World } from './world/start-world'

/** A named world: what has happened in it before anybody looks. */
export interface Scenario {
  /** For `npm start -- --scenario NAME`. */
  name: string
  title: string
  /** One line that says what it shows. */
  line: string
  /** Moment the clocks show when it opens; the real time if left out. */
  opensAt?: string
  prepare(world: World): Promise<void>
}

const huangshi = CentreCode.parse('420200')
const alxa = CentreCode.parse('152900')
const tuesday = '2026-11-24T02:00:00.000Z'
const day = 86_400

/** 王建国, on the phone that the phone page shows first. */
async function wang(world: World): Promise<Depositor> {
  const who = depositor(world, 'phone-wang')
  await logInByFace(world, who, people.huangshiRetiree, huangshi)
  return who
}

async function submitted(world: World) {
  const who = await wang(world)
  const { id } = await submitRetirement(world, who, people.huangshiRetiree, huangshi)
  return { who, id }
}

const desk = async (world: World) => ({
  handler: await signIn(world, 'hs-jingban'),
  approver: await signIn(world, 'hs-fuhe'),
})

/** A decision that must go through: a scenario that is not what it says is worse than none. */
async function decided(
  world: World,
  staff: Staff,
  ...rest: Parameters<typeof decide> extends [unknown, unknown, ...infer R] ? R : never
): Promise<void> {
  const outcome = await decide(world, staff, ...rest)
  if (!outcome.ok) throw new Error(`${rest[1]} was refused: ${JSON.stringify(outcome.problem)}`)
}

async function claimed(handler: Staff, id: Awaited<ReturnType<typeof submitted>>['id']): Promise<void> {
  const { review } = await handler.get('show-application', { application: id })
  await handler.get('claim', { application: id, version: review.row.version })
}

async function alxaSubmitted(world: World, role: 'alxaInstant' | 'alxaLarge') {
  const who = depositor(world, 'phone-wuyun')
  await logInByFace(world, who, people[role], alxa)
  return { who, application: await submitRetirement(world, who, people[role], alxa) }
}

async function issued(world: World) {
  const who = await wang(world)
  const query = await who.get('read-notice', { centre: huangshi, notice: 'query' })
  const consent = { version: query.version }
  const { accounts } = await who.get('look-up-accounts', { centre: huangshi, consent })
  const account = accounts[0]?.id ?? ''
  const key = freshKey()
  return { who, ...(await who.get('issue-certificate', { centre: huangshi, account, kind: 'deposit', key })) }
}

/** The worlds one can open, from the command line, the control page and tests. */
export const scenarios: readonly Scenario[] = [
  { name: 'fresh', title: '什么都还没发生', line: '人、账户、员工都在，没有一件申请。', prepare: async () => {} },
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
    name: 'paid',
    title: '钱已到账',
    line: '两人审核、核心销户、银行付款都已完成，回执可以下载。',
    opensAt: tuesday,
    async prepare(world) {
      const { who, id } = await submitted(world)
      const { handler, approver } = await desk(world)
      await propose(handler, id)
      await approve(approver, id)
      await untilState(who, id, 'done')
    },
  },
  {
    name: 'card-refused',
    title: '银行退回',
    line: '付款被银行退回，王建国可以换一张自己的卡，换卡后再复核。',
    opensAt: tuesday,
    async prepare(world) {
      await world.control('bank', '/control/behaviour', { payment: { outcome: { as: 'refused', times: 1 } } })
      const { who, id } = await submitted(world)
      const { handler, approver } = await desk(world)
      await propose(handler, id)
      await approve(approver, id)
      await untilState(who, id, 'failed')
    },
  },
  {
    name: 'bank-unknown',
    title: '银行没有回音',
    line: '钱已付出但银行没有应答：只查询，绝不重付。',
    opensAt: tuesday,
    async prepare(world) {
      await world.control('bank', '/control/behaviour', {
        payment: { outcome: { as: 'unknown-paid', times: 1 }, noticeCopies: 0 },
      })
      const { id } = await submitted(world)
      const { handler, approver } = await desk(world)
      await propose(handler, id)
      await approve(approver, id)
    },
  },
  {
    name: 'instant',
    title: '即时办结',
    line: '乌云其其格在阿拉善盟申请，各项都由数据证明，当场办结。',
    opensAt: tuesday,
    async prepare(world) {
      const { who, application } = await alxaSubmitted(world, 'alxaInstant')
      await untilState(who, application.id, 'done')
    },
  },
  {
    name: 'large-sum',
    title: '金额大，两人审核',
    line: '阿拉善盟的一笔超过限额，提交前就说明要两人当天审核。',
    opensAt: tuesday,
    async prepare(world) {
      await alxaSubmitted(world, 'alxaLarge')
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
      const ids = []
      for (const [role, openid, card] of cases) {
        const who = depositor(world, openid)
        await logInByFace(world, who, people[role], huangshi)
        ids.push((await submitRetirement(world, who, people[role], huangshi, card)).id)
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
  {
    name: 'certificate',
    title: '开出一张缴存证明',
    line: '王建国刚开出缴存证明，查验页认得它。',
    opensAt: tuesday,
    async prepare(world) {
      await issued(world)
    },
  },
  {
    name: 'certificate-expired',
    title: '证明过了有效期',
    line: '证明开出后过了三个月：签名仍真，但已不再有效。',
    opensAt: '2026-09-01T02:00:00.000Z',
    async prepare(world) {
      await issued(world)
      await wind(world, 92 * day)
    },
  },
  {
    name: 'core-down',
    title: '黄石核心不应答',
    line: '登录和余额都要问核心：手机如实说没有应答，恢复后照常。',
    opensAt: tuesday,
    async prepare(world) {
      await world.control('core-huangshi', '/control/behaviour', { fault: 'silence-before', times: 0 })
    },
  },
  {
    name: 'core-lies',
    title: '核心的应答签名不对',
    line: '有人冒充核心：一个字都不信，当作没有应答。',
    opensAt: tuesday,
    async prepare(world) {
      await world.control('core-huangshi', '/control/behaviour', { fault: 'wrong-signature', times: 0 })
    },
  },
  {
    name: 'face-down',
    title: '刷脸服务忙',
    line: '微信说系统繁忙：刷脸走不通，密码、短信和窗口照常。',
    opensAt: tuesday,
    async prepare(world) {
      await world.control('wechat', '/control/behaviour', {
        fault: 'errcode',
        errcode: -1,
        path: '/cityservice/',
        times: 0,
      })
    },
  },
  {
    name: 'no-short-messages',
    title: '收不到短信',
    line: '王建国的手机号退订了短信：登录改走刷脸，通知进消息箱。',
    opensAt: tuesday,
    async prepare(world) {
      await world.control('sms', '/control/block', { phone: people.huangshiRetiree.phone })
    },
  },
  {
    name: 'platform-letter',
    title: '国家平台有来件',
    line: '样本市住房公积金中心转来一件购房提取，等黄石联络人登录平台去看。',
    opensAt: tuesday,
    async prepare(world) {
      const album = await pictures()
      const base64 = Buffer.from(album.read('id-front.jpg')).toString('base64')
      await world.control('platform', '/control/letter', {
        from: '990100',
        to: '420200',
        subject: '购房提取 转交申请（样本）',
        body: '申请人已在我中心窗口提交，材料已核实，请贵中心办理。',
        files: [{ name: '申请表-样本.jpg', type: 'image/jpeg', base64 }],
      })
    },
  },
  {
    name: 'platform-down',
    title: '国家平台停机两天',
    line: '平台在维护，什么都发不出去；拨快时钟两天就恢复。',
    opensAt: tuesday,
    async prepare(world) {
      await world.control('platform', '/control/down', { untilMs: Date.parse(tuesday) + 2 * day * 1000 })
    },
  },
  {
    name: 'year-end',
    title: '年底，明年的日历还没录',
    line: '今天是2026年12月30日：期限要算到2027年，没有明年的日历就不承诺，请员工录入。',
    opensAt: '2026-12-30T02:00:00.000Z',
    prepare: async () => {},
  },
]
