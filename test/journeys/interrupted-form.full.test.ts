import { nationalBanks } from '../../core/catalogue/centres/national-banks'
import { pictures } from '../../local/acting/pictures'
import { people } from '../../local/neighbours/world'
import { aStage } from '../stage/a-stage'
import { logInOnPhone, openPhone, type Phone } from '../stage/phone'

const stage = aStage()
const person = people.huangshiRetiree
const card = person.cards[0]

async function openForm(phone: Phone, first: boolean): Promise<void> {
  await logInOnPhone(phone, person)
  await phone.tap('#item-retirement-withdrawal')
  await phone.tap('#item-start')
  await phone.at('pages/apply/checks')
  if (first) await phone.agreeToQuery()
  await phone.tap('#checks-start')
  await phone.at('pages/apply/form')
}

test('two phones, one form: what was typed on either stays; pictures wait for the network, outlive a restart, and can be taken back', async () => {
  const world = stage.world()
  const old = stage.keep(await openPhone(world, 'openid-wang-old', 'oa-420200'))
  await openForm(old, true)
  await old.pick(
    '#card-bank',
    nationalBanks.findIndex(bank => bank.code === card?.bank),
  )
  await old.type('#card-number', String(card?.number))
  await old.tap('#step-next')
  await old.tap('#field-kind-retired')
  await old.sees('已自动保存')

  const other = stage.keep(await openPhone(world, 'openid-wang-new', 'oa-420200'))
  await openForm(other, false)
  await other.sees('银行已确认')
  await other.tap('#step-next')
  await other.tap('#field-kind-veteran-retired')
  await other.pick('#field-retiredOn', '2026-08-11')
  await other.tap('#step-next')
  await other.sees('上传')

  // The first phone knows nothing of it, and changes the day alone.
  await old.pick('#field-retiredOn', '2026-08-12')
  await old.tap('#step-next')
  await old.sees('上传')
  await old.tap('#step-back')
  await old.sees('2026年8月12日')
  expect(await old.has('#field-kind-veteran-retired.on')).toBe(true)
  await old.tap('#step-next')

  const { read } = await pictures()
  const picture = (file: string, bytes: Uint8Array = read(file)) => ({
    name: file,
    mime: 'image/jpeg',
    base64: Buffer.from(bytes).toString('base64'),
  })
  await old.device.setOffline(true)
  await old.device.setNextMedia([picture('id-front.jpg')])
  await old.tap('#slot-id-front-add')
  await old.sees('等网，已存在手机')
  await old.device.setNextMedia([picture('id-back.jpg')])
  await old.tap('#slot-id-back-add')
  await old.tap('#slot-id-back-cancel')
  await old.tap('#slot-id-back-sample')
  await old.device.restart({ path: 'pages/home/home', query: {} })
  await old.device.setOffline(false)
  await old.tap('#item-retirement-withdrawal')
  await old.tap('#item-start')
  await old.tap('#checks-start')
  await old.sees('已传好')
  expect(await old.has('#slot-id-back-add')).toBe(true)

  // No picture at all: the phone itself says so. One that is broken: refused with words, and taken again.
  const words = new TextEncoder().encode('not a picture at all')
  await old.device.setNextMedia([picture('id-back.jpg', words)])
  await old.tap('#slot-id-back-add')
  await old.sees('这个文件不是照片')
  await old.device.setNextMedia([picture('id-back.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, ...words))])
  await old.tap('#slot-id-back-add')
  await old.sees('照片文件坏了')
  await old.tap('#slot-id-back-retry')
  await old.sees('照片文件坏了')
  await old.device.setNextMedia([picture('id-back.jpg')])
  await old.tap('#slot-id-back-retake')
  await old.sees('还差3样')
}, 120_000)
