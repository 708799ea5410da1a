import { items } from '../../core/catalogue/items/items'
import { purchaseWithdrawal } from '../../core/catalogue/items/purchase-withdrawal'
import { settlementCertificate } from '../../core/catalogue/items/settlement-certificate'
import { centres } from '../../core/catalogue/registry'
import type { ReviewView } from '../../core/contract/staff/review'
import type { Centre } from '../../core/domain/centre/centre'
import type { Item } from '../../core/domain/item/item'
import { showCase } from './show-case'
import { aWorldFor, sends, takesDown } from './testing/exchange-story'
import { mustReply } from './testing/must'

const alxa = centres.find(({ shortName }) => shortName === '阿拉善盟') as Centre

/** What B's handler has before them of a request that came in from elsewhere. */
async function comparedFor(item: Item, change: (world: Awaited<ReturnType<typeof aWorldFor>>) => void = () => {}) {
  const world = await aWorldFor(alxa, item)
  const mode = item === purchaseWithdrawal ? 'two-place' : 'agency'
  const { _id } = await sends(world, await takesDown(world, item, mode))
  change(world)
  const { review } = mustReply(await showCase(world.ports, world.at(alxa, 'handler'), { application: _id }))
  return review.compare
}
const line = (compare: ReviewView['compare'], field: string) => compare.find(each => each.field === field)

test('two numbers that look alike when masked are not the same', async () => {
  const same = await comparedFor(settlementCertificate)
  expect(line(same, 'phone')?.same).toBe('same')
  const other = await comparedFor(settlementCertificate, ({ ports }) => {
    const person = ports.core(alxa.code).people[0]
    if (person) person.phone = `${person.phone.slice(0, 3)}1234${person.phone.slice(7)}`
  })
  const { answer, core, same: said } = line(other, 'phone') ?? {}
  expect([answer, said]).toEqual([core, 'different'])
})

/** By hand: what the decision of each item rests on. */
const rests: Readonly<Record<string, readonly string[]>> = {
  公积金信息查询: ['个人账号', '单位', '账户状态', '账户余额', '未还清的贷款'],
  缴存使用证明: ['个人账号', '单位', '账户状态', '缴存基数', '缴至年月', '账户余额', '未还清的贷款'],
  退休提取: ['个人账号', '单位', '账户状态', '账户余额', '未还清的贷款'],
  单位登记开户: [],
  信息变更: ['个人账号', '单位', '账户状态'],
  购房提取: ['个人账号', '单位', '账户状态', '账户余额', '申请金额与余额、房价', '未还清的贷款'],
  贷款结清证明: ['借款合同', '贷款状态', '贷款余额', '结清日期'],
  提前还清贷款: ['借款合同', '贷款状态', '贷款余额', '逾期'],
}

test.each(items.map(item => [item.title, item] as const))(
  '%s is compared by what its decision rests on',
  async (title, item) => {
    const compare = await comparedFor(item)
    const wanted = rests[title] ?? []
    const everything = new Set(Object.values(rests).flat())
    expect(compare.map(({ label }) => label).filter(label => everything.has(label))).toEqual(wanted)
    for (const label of wanted) expect(compare.find(each => each.label === label)?.core).toBeTruthy()
  },
)

test('more than the account holds, or than the house costs, stands out', async () => {
  const within = line(await comparedFor(purchaseWithdrawal), 'withdrawable')
  expect(within).toMatchObject({ answer: '100.00元', same: 'same' })
  const beyond = line(
    await comparedFor(purchaseWithdrawal, ({ ports }) => {
      const account = ports.core(alxa.code).people[0]?.accounts[0]
      if (account) account.balance = 5_000 as never
    }),
    'withdrawable',
  )
  expect(beyond).toMatchObject({ core: '最多50.00元', same: 'different' })
})
