import { nationalBanks } from '../../core/catalogue/centres/national-banks'
import { photographs } from '../../local/acting/retirement'
import { people } from '../../local/neighbours/world'
import { aStage } from '../stage/a-stage'
import { submitOnPhone } from '../stage/apply-on-phone'
import { logInOnPhone, openPhone } from '../stage/phone'

const stage = aStage()

test('长辈版: large letters, one thing at a time, every picture on a page of its own, and 提交中心审批 at the end', async () => {
  const world = stage.world()
  const person = people.alxaUnproved
  const card = person.cards[0]
  const phone = stage.keep(await openPhone(world, 'openid-qian-elder', 'oa-152900'))
  await phone.tap('#elder-switch')
  await phone.sees('标准版')
  await logInOnPhone(phone, person)
  await phone.at('pages/home/home')
  await phone.tap('#all-items')
  await phone.tap('#all-items')
  await phone.tap('#item-retirement-withdrawal')
  await phone.at('pages/apply/item')
  await phone.tap('#item-start')
  await phone.at('pages/apply/checks')
  await phone.agreeToQuery()
  await phone.tap('#checks-start')
  await phone.at('pages/apply/form')
  await phone.pick(
    '#card-bank',
    nationalBanks.findIndex(bank => bank.code === card?.bank),
  )
  await phone.type('#card-number', String(card?.number))
  await phone.tap('#step-next')
  await phone.tap('#field-kind-retired')
  await phone.pick('#field-retiredOn', '2026-08-12')
  await phone.tap('#step-next')
  const slots = Object.entries(photographs)
  for (const [index, [slot, file]] of slots.entries()) {
    await phone.sees(`第${index + 1}样`)
    await phone.photograph(slot, file)
    await phone.tap('#step-next')
  }
  await phone.sees('请核对一遍')
  expect(await submitOnPhone(phone)).toMatch(/^AL20261124-\d{6}$/)
  await phone.tap('#history')
  await phone.sees('办理经过')
}, 120_000)
