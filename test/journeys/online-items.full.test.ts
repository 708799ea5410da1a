import { people } from '../../local/neighbours/world'
import { aStage } from '../stage/a-stage'
import { submitOnPhone } from '../stage/apply-on-phone'
import { logInOnPhone, openPhone, type Phone } from '../stage/phone'

const stage = aStage()

async function begin(phone: Phone, item: string): Promise<void> {
  await phone.at('pages/home/home')
  await phone.tap(`#item-${item}`)
  await phone.at('pages/apply/item')
  await phone.tap('#item-start')
  await phone.at('pages/apply/checks')
  await phone.agreeToQuery()
}

async function bothSides(phone: Phone): Promise<void> {
  await phone.photograph('id-front', 'id-front.jpg')
  await phone.photograph('id-back', 'id-back.jpg')
  await phone.tap('#step-next')
  await phone.sees('请核对一遍')
}

test('何晓梅 changes her telephone number in 黄石: no proof is asked for, and it is entered at once', async () => {
  const phone = stage.keep(await openPhone(stage.world(), 'openid-he', 'oa-420200'))
  await logInOnPhone(phone, people.huangshiWorker)
  await begin(phone, 'information-change')
  await phone.tap('#checks-start')
  await phone.at('pages/apply/form')
  await phone.tap('#field-what-phone')
  await phone.type('#field-to', '1990000')
  await phone.tap('#step-next')
  await phone.sees('手机号是1开头的11位数字')
  await phone.type('#field-to', '19900000888')
  await phone.tap('#step-next')
  await phone.sees('换手机号不用证明')
  await bothSides(phone)
  await submitOnPhone(phone)
  await phone.hears('登记的信息已经改好')
}, 180_000)

test('郭振华 pays off his loan in 阿拉善盟: he sees what it takes before, agrees to it, and it is gone', async () => {
  const phone = stage.keep(await openPhone(stage.world(), 'openid-guo', 'oa-152900'))
  await logInOnPhone(phone, people.alxaRetiredBorrower)
  await begin(phone, 'early-repayment')
  await phone.sees('要还清，一共是')
  const quoted = await phone.words('#estimate')
  await phone.tap('#checks-start')
  await phone.tap('#field-source-card')
  await phone.tap('#step-next')
  await bothSides(phone)
  expect(await phone.words('#estimate')).toBe(quoted)
  await submitOnPhone(phone)
  await phone.hears('贷款已经还清')
  expect(await phone.words('#debit-total')).toBe(quoted)
}, 180_000)
