import { until } from '../../local/acting/until'
import { people } from '../../local/neighbours/world'
import { aStage } from '../stage/a-stage'
import { openPhone } from '../stage/phone'
import { readSms } from '../stage/read-sms'

const stage = aStage()
const password = '740285'

test('somebody who does not want to show a face registers as the 黄石 web hall has it, looks up the loan, and next time goes straight to log-in', async () => {
  const world = stage.world()
  const person = people.huangshiWorker
  const phone = stage.keep(await openPhone(world, 'openid-he-xiaomei', 'oa-420200'))
  const lastCode = async () => (await readSms(world, person.phone)).at(-1)?.text.match(/验证码(\d{6})/)?.[1]
  const chooseWay = async () => {
    await phone.tap('#way-password')
    await phone.sees('版）')
    await phone.tap('#agree-user-notice')
    await phone.tap('#log-in-next')
    await phone.at('pages/proof/password')
  }
  await phone.tap('#hero-log-in')
  await chooseWay()
  await phone.tap('#to-register')
  await phone.at('pages/proof/register')
  await phone.sees('请用您本人的身份办理')
  await phone.tap('#agree-user-notice')
  await phone.tap('#register-next')
  await phone.type('#register-name', person.name)
  await phone.type('#register-id-number', person.idNumber)
  await phone.type('#register-phone', person.phone)
  await phone.solveCaptcha()
  await phone.tap('#sms-code-send')
  await phone.type('#sms-code', await until('the code in the message', lastCode))
  await phone.tap('#register-next')
  await phone.type('#register-password', password)
  await phone.type('#register-password-again', password)
  await phone.tap('#register-next')
  await phone.at('pages/home/home')

  await phone.device.pressTab(2)
  await phone.tap('#log-out')
  await phone.press('退出')
  await phone.tap('#me-log-in')
  await chooseWay()
  await phone.type('#account', person.idNumber)
  await phone.type('#password', password)
  await phone.solveCaptcha()
  await phone.tap('#password-log-in')
  await phone.sees(`${person.name[0]}*`)
}, 180_000)
