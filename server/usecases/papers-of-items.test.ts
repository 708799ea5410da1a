import { earlyRepayment } from '../../core/catalogue/items/early-repayment'
import { informationChange } from '../../core/catalogue/items/information-change'
import { informationQuery } from '../../core/catalogue/items/information-query'
import { purchaseWithdrawal } from '../../core/catalogue/items/purchase-withdrawal'
import { retirementWithdrawal } from '../../core/catalogue/items/retirement-withdrawal'
import { settlementCertificate } from '../../core/catalogue/items/settlement-certificate'
import { unitRegistration } from '../../core/catalogue/items/unit-registration'
import { centres } from '../../core/catalogue/registry'
import type { Centre } from '../../core/domain/centre/centre'
import type { Item, Mode } from '../../core/domain/item/item'
import { fen } from '../../core/domain/values/fen'
import type { Paper } from '../ports'
import {
  approves,
  aWorldFor,
  type ExchangeWorld,
  reachesHandler,
  sends,
  stored,
  takesDown,
} from './testing/exchange-story'
import { paperOf, rowsOf, textOf } from './testing/paper-of'

const [huangshi, alxa] = centres as [Centre, Centre]

/** Handed in at one centre, decided and carried out at the other. @returns the case there, with its papers */
async function carriedOut(item: Item, mode: Mode, prepare: (world: ExchangeWorld) => void = () => {}) {
  const world = await aWorldFor(huangshi, item)
  prepare(world)
  const here = await takesDown(world, item, mode)
  const there = (await sends(world, here))._id
  await reachesHandler(world, there)
  await approves(world, there)
  return { world, here: await stored(world, here), there: await stored(world, there) }
}

async function paper(item: Item, mode: Mode, name: string, prepare?: (world: ExchangeWorld) => void): Promise<Paper> {
  const { world, there } = await carriedOut(item, mode, prepare)
  const found = await paperOf(world.ports, there, name)
  if (!found) throw new Error(`no ${name}: ${there.papers.map(each => each.name).join()}, ${there.state}`)
  return found
}

// ── what was paid ────────────────────────────────────────────────────────────────────────────────

test('a purchase is receipted as one, from an account that lives on', async () => {
  const receipt = await paper(purchaseWithdrawal, 'two-place', 'withdrawal-receipt')
  expect(rowsOf(receipt)).toMatchObject({
    提取人: '王建国',
    提取原因: '购买住房',
    房屋地址: '示例路8号',
    购房合同编号: 'HT-1',
    缴存单位: '示范铸造有限公司',
    是否销户: '不销户',
    提取前余额: '186,432.57元',
    本次提取: '100.00元',
    提取后余额: '186,332.57元',
    受理中心: alxa.name,
    户名: '王建国',
  })
  expect(receipt.statement).toContain('账户没有销户，余下186,332.57元')
  expect(textOf(receipt)).not.toMatch(/退休|注销/)
})

test('a retirement is receipted with the account closed, because the core says so', async () => {
  const receipt = await paper(retirementWithdrawal, 'agency', 'withdrawal-receipt')
  expect(rowsOf(receipt)).toMatchObject({
    提取原因: '离休、退休',
    退休日期: '2026年8月12日',
    是否销户: '销户',
    销户后余额: '0.00元',
  })
  expect(receipt.statement).toContain('个人账户已经注销')
})

test('a core that keeps the account open is believed, and one that does not say is asked', async () => {
  const open = await paper(retirementWithdrawal, 'agency', 'withdrawal-receipt', ({ ports, b }) => {
    ports.core(b.code).keepsAccounts = true
  })
  expect(rowsOf(open)).toMatchObject({ 是否销户: '不销户' })
  expect(textOf(open)).not.toContain('注销')
  const silent = await paper(retirementWithdrawal, 'agency', 'withdrawal-receipt', ({ ports, b }) => {
    ports.core(b.code).saysNothingOfAccounts = true
  })
  expect(rowsOf(silent)).toMatchObject({ 是否销户: '销户', 销户后余额: '0.00元' })
})

test('the bank is told what the money is for', async () => {
  const { world } = await carriedOut(purchaseWithdrawal, 'two-place')
  expect([...world.ports.bank.payments.values()].map(({ payment }) => payment.summary)).toEqual(['公积金购房提取'])
  const { world: other } = await carriedOut(retirementWithdrawal, 'agency')
  expect([...other.ports.bank.payments.values()].map(({ payment }) => payment.summary)).toEqual(['公积金退休提取'])
})

// ── what was registered, changed, paid off, certified ────────────────────────────────────────────

test('a unit reads what was registered of it, not who stood at the window', async () => {
  const receipt = await paper(unitRegistration, 'agency', 'result')
  expect(receipt.title).toBe('住房公积金缴存登记开户回执')
  expect(rowsOf(receipt)).toMatchObject({
    单位名称: '示例商贸有限公司',
    统一社会信用代码: '91420000MA0000000R',
    法定代表人: '赵一',
    设立日期: '2026年10月1日',
    首次汇缴: '2026年12月',
    缴存比例: '单位8%，个人8%',
    经办人: '王建国',
    单位账号: expect.stringMatching(/^V/),
    受理中心: alxa.name,
  })
  expect(rowsOf(receipt)).not.toHaveProperty('姓名')
  expect(receipt.statement).toContain('20日内')
  expect(textOf(receipt)).not.toMatch(/钱|提取|退休/)
})

test('a changed number is masked as one; an address is read as it is', async () => {
  const receipt = await paper(informationChange, 'agency', 'result')
  expect(rowsOf(receipt)).toMatchObject({ 变更项目: '手机号码', 变更前: '199****0009', 变更后: '199****0010' })
  expect(receipt.title).toBe('住房公积金个人信息变更回执')
  expect(receipt.statement).toContain('没有列在上面的，都没有改')
  const address = { what: 'unit-address', from: '示例路1号', to: '示例路2号' }
  const unit = await paper(informationChange, 'agency', 'result', world => {
    world.answers = address
  })
  expect(unit.title).toBe('单位缴存信息变更回执')
  expect(rowsOf(unit)).toMatchObject({ 变更项目: '单位地址', 变更前: '示例路1号', 变更后: '示例路2号' })
})

test('a loan paid off is receipted with what was taken and what is left', async () => {
  const receipt = await paper(earlyRepayment, 'agency', 'result')
  expect(receipt.title).toBe('提前还清住房公积金贷款回执')
  expect(rowsOf(receipt)).toMatchObject({
    借款合同编号: 'JK2019000001',
    原贷款金额: '300,000.00元',
    还款方式: '等额本息',
    剩余本金: '120,000.00元',
    利息: '1,110.83元',
    一共扣款: '121,110.83元',
    大写: '壹拾贰万壹仟壹佰壹拾元捌角叁分',
    还清后余额: '0.00元',
  })
  expect(receipt.statement).toContain('不能代替还清证明')
  expect(textOf(receipt)).not.toMatch(/提取|注销|退休/)
})

test('a settled loan is certified whole: until when it ran, when it was paid, what is left', async () => {
  const certificate = await paper(settlementCertificate, 'agency', 'result')
  expect(rowsOf(certificate)).toMatchObject({
    借款人: '王建国',
    借款合同编号: 'JK2019000001',
    贷款账号: 'DK2019000001',
    贷款金额: '300,000.00元（叁拾万元整）',
    发放日期: '2019年5月20日',
    贷款期限: '240期（20年）',
    约定到期日: '2039年5月20日',
    还清日期: '2026年5月20日',
    还清后余额: '0.00元（零元整）',
    抵押房屋: '样本路8号',
  })
  expect(certificate.statement).toContain('仅作为贷款结清使用')
})

test('a look-up says whose data, of which moment, and that it proves nothing', async () => {
  const answer = await paper(informationQuery, 'agency', 'result', ({ ports, b }) => {
    const held = ports.core(b.code).people[0]?.accounts[0]
    if (held) Object.assign(held, { status: 'normal', balance: fen(100_000) })
  })
  expect(rowsOf(answer)).toMatchObject({
    查询中心: huangshi.name,
    受理中心: alxa.name,
    数据时间: expect.stringMatching(/^2026年\d+月\d+日 \d\d:\d\d$/),
    账户状态: '正常',
    开户日期: '2009年7月1日',
    缴存基数: '6,200.00元',
    缴存比例: '单位12%，个人12%',
    月缴存额: '1,488.00元（单位744.00元，个人744.00元）',
    缴至年月: '2026年8月',
    账户余额: '1,000.00元',
    贷款记录: `在${huangshi.name}没有贷款；其他城市的不在本次查询范围`,
  })
  expect(answer.statement).toContain('不能当缴存证明、贷款证明用')
})
