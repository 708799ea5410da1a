import { CentreCode } from '../../core/domain/values/ids'
import { depositor } from '../../local/acting/depositor'
import { until } from '../../local/acting/until'
import { wind } from '../../local/acting/wind'
import { people } from '../../local/neighbours/world'
import { aStage } from '../stage/a-stage'
import { openPhone, type Phone } from '../stage/phone'
import { readSms } from '../stage/read-sms'
import { smsCode } from '../stage/sms-code'

const stage = aStage()
const person = people.alxaLarge
const alxa = CentreCode.parse('152900')

async function chooseWay(phone: Phone, way: 'face' | 'password'): Promise<void> {
  await phone.tap('#hero-log-in')
  await phone.tap(`#way-${way}`)
  await phone.sees('版）')
  await phone.tap('#agree-user-notice')
  await phone.tap('#log-in-next')
}

/** Asks for a code on the phone, a minute after the last one, and types the one that came. */
async function typeCode(phone: Phone): Promise<void> {
  const world = stage.world()
  await wind(world, 61)
  const before = (await readSms(world, person.phone)).length
  await phone.solveCaptcha()
  await phone.tap('#sms-code-send')
  const code = await until(
    'the code in the message',
    async () =>
      (await readSms(world, person.phone))
        .slice(before)
        .at(-1)
        ?.text.match(/验证码(\d{6})/)?.[1],
  )
  await phone.type('#sms-code', code)
}

test('the face does not match, then he changes his mind: each time the phone says why and what else he can do; a code by text message lets him in', async () => {
  const world = stage.world()
  const before = depositor(world, 'openid-zhao-before')
  const { version } = await before.get('read-notice', { centre: alxa, notice: 'user' })
  await before.get('register', {
    centre: alxa,
    name: person.name,
    idNumber: person.idNumber,
    phone: person.phone,
    smsCode: await smsCode(world, before, 'register', alxa, person.phone),
    password: '740285',
    userNotice: version,
  })
  const phone = stage.keep(await openPhone(world, 'openid-zhao', 'oa-152900'))
  await chooseWay(phone, 'face')
  await phone.at('pages/proof/face')
  await phone.tap('#face-next')
  await phone.sees('请填身份证号码')
  await phone.type('#face-name', person.name)
  await phone.type('#face-id-number', person.idNumber)
  await phone.device.setFaceOutcome('fail')
  await phone.tap('#face-next')
  await phone.tap('#agree-face')
  await phone.tap('#start-face')
  await phone.sees('没有比对上')
  await phone.sees('到亮的地方，脸朝着光')
  await phone.device.setFaceOutcome('cancel')
  await phone.tap('#face-again')
  await phone.tap('#agree-face')
  await phone.tap('#start-face')
  await phone.sees('您取消了人脸核身')
  await phone.tap('#other-way-window')
  await phone.at('pages/proof/window')
  await phone.sees('阿拉善')
  await phone.device.pressBack()
  await phone.at('pages/proof/face')
  await phone.tap('#other-way-password')
  await phone.at('pages/proof/password')
  await phone.tap('#way-sms')
  await phone.type('#phone', person.phone)
  await typeCode(phone)
  await phone.tap('#password-log-in')
  await phone.at('pages/home/home')
  await phone.sees('点“显示”看余额')
}, 120_000)

test('he has forgotten the password: a text message sets a new one, weak ones are refused, and the new one opens the door', async () => {
  const phone = stage.keep(await openPhone(stage.world(), 'openid-zhao-2', 'oa-152900'))
  await chooseWay(phone, 'password')
  await phone.at('pages/proof/password')
  await phone.tap('#to-reset')
  await phone.at('pages/proof/reset')
  await phone.type('#reset-phone', person.phone)
  await typeCode(phone)
  await phone.type('#reset-password', '604173')
  await phone.type('#reset-password-again', '604174')
  await phone.tap('#reset-submit')
  await phone.sees('两遍密码不一样')
  await phone.type('#reset-password', '123456')
  await phone.type('#reset-password-again', '123456')
  await phone.tap('#reset-submit')
  await phone.sees('密码太容易被猜到')
  await phone.type('#reset-password', '604173')
  await phone.type('#reset-password-again', '604173')
  await phone.tap('#reset-submit')
  await phone.at('pages/home/home')
  await phone.sees('点“显示”看余额')
}, 120_000)
