import { purchaseWithdrawal } from '../../core/catalogue/items/purchase-withdrawal'
import { settlementCertificate } from '../../core/catalogue/items/settlement-certificate'
import { unitRegistration } from '../../core/catalogue/items/unit-registration'
import { centres } from '../../core/catalogue/registry'
import type { Centre } from '../../core/domain/centre/centre'
import type { Item, Mode } from '../../core/domain/item/item'
import { startIntake } from './start-intake'
import { anApplyWorld, delivers, handsIn, stored as storedOnline } from './testing/apply-story'
import { anIntake, aWorldFor, does, handsOver, stored, takesDown } from './testing/exchange-story'
import { mustReply } from './testing/must'
import { paperOf, rowsOf, textOf } from './testing/paper-of'

const [huangshi, alxa] = centres as [Centre, Centre]

/** Taken down at A for B on Monday 23 November 2026, ten in the morning, and accepted. */
async function accepted(item: Item, mode: Mode, b: Centre) {
  const world = await aWorldFor(b, item)
  const id = await takesDown(world, item, mode)
  await does(world, id, [world.at(world.a, 'window'), 'accept'])
  const application = await stored(world, id)
  const receipt = await paperOf(world.ports, application, 'acceptance-receipt')
  if (!receipt) throw new Error('no receipt')
  return { application, receipt, rows: rowsOf(receipt) }
}

test('both promises stand on it, each by whoever gave it, with a number to ring', async () => {
  const { application, receipt, rows } = await accepted(purchaseWithdrawal, 'two-place', huangshi)
  expect(receipt.title).toBe('“跨省通办”业务受理回执')
  expect(rows).toMatchObject({
    办理事项: '购房提取住房公积金',
    办理方式: '两地联办',
    申请人: '王建国',
    办理中心: '黄石市住房公积金中心（缴存地）',
    协同编号: application.intake?.exchanges[0],
    受理人: 'window',
    申请金额: '100.00元',
    '第一步　受理地核实': `${alxa.name}7个工作日内核实材料，最晚2026年12月2日；电话0483-12329`,
    '第二步　属地办理': `${huangshi.name}收到后3个工作日内办结，最晚2026年12月7日；电话0714-12329`,
  })
  expect(receipt.centre.phone).toBe('0483-12329')
  for (const { label, value } of receipt.rows) expect([label, value.trim()]).not.toContain('')
  expect(textOf(receipt)).not.toMatch(/照片\d+张|退休|注销/)
})

test('what was handed in is listed by name and pages, a blank slot is not', async () => {
  const { rows } = await accepted(unitRegistration, 'two-place', alxa)
  expect(rows).toMatchObject({
    收到材料: '6种，共8页',
    材料1: '跨省通办业务办理申请表，1页',
    材料2: '查询授权书，1页',
    材料3: '营业执照或统一社会信用代码证书，1页',
    材料4: '法定代表人身份证，2页',
    材料5: '经办人身份证，2页',
    材料6: '单位授权委托书，1页',
  })
  expect(rows.办理中心).toBe(`${alxa.name}（注册地）`)
  expect(rows).not.toHaveProperty('材料7')
})

test('a matter that A itself does not offer so has its promises all the same', async () => {
  const { rows } = await accepted(settlementCertificate, 'two-place', alxa)
  expect(rows['第一步　受理地核实']).toContain('7个工作日内核实')
  expect(rows['第二步　属地办理']).toContain('3个工作日内办结')
  expect(rows.办理中心).toBe(`${alxa.name}（贷款地）`)
  expect(Object.values(rows)).not.toContain('')
})

test('of a centre that publishes nothing here only what is known is said', async () => {
  const world = await aWorldFor(huangshi, settlementCertificate)
  const { ports, a, at } = world
  const intake = { ...anIntake(world, settlementCertificate, 'agency'), to: '420100', toName: '示例市住房公积金中心' }
  const { review } = mustReply(await startIntake(ports, at(a, 'window'), intake as never))
  for (const slot of review.slots) await handsOver(world, review.row.id, slot.name)
  await does(world, review.row.id, [at(a, 'window'), 'accept'])
  const rows = rowsOf(await paperOf(ports, await stored(world, review.row.id), 'acceptance-receipt'))
  expect(rows.办理中心).toBe('示例市住房公积金中心（贷款地）')
  expect(rows['第二步　属地办理']).toBe(
    '示例市住房公积金中心收到后办理；它的办理时限这里没有登记，它签收时答应的日子会写在“办理进度”里',
  )
  expect(rows['第二步　属地办理']).not.toMatch(/\d个工作日/)
})

test('online there is one promise, and the papers stand there by name', async () => {
  const world = await anApplyWorld()
  const { id } = await handsIn(world)
  await delivers(world, id)
  const receipt = await paperOf(world.ports, await storedOnline(world, id), 'acceptance-receipt')
  expect(receipt?.title).toBe('业务受理回执')
  expect(rowsOf(receipt)).toMatchObject({
    办理方式: '全程网办',
    承诺时限: '3个工作日内办结',
    最晚办结: '2026年11月26日',
    收到材料: '5种，共5页',
    材料4: '退休证，1页',
  })
  expect(receipt?.statement).toContain('不是付款凭证')
})
