import { nationalBanks } from '../../core/catalogue/centres/national-banks'
import { photographs } from '../../local/acting/retirement'
import { people } from '../../local/neighbours/world'
import type { World } from '../../local/world/start-world'
import { logInOnPhone, openPhone, type Phone } from '../../test/stage/phone'
import { type Keep, openPage, shooting } from './screens'

const person = people.huangshiRetiree

/** A guest scans the code of the official account and logs in by face. */
export async function logInScreens(phone: Phone, keep: Keep): Promise<void> {
  const shoot = shooting(keep, phone)
  await phone.sees('手机上就能办')
  await shoot('home-guest')
  await phone.tap('#hero-log-in')
  await phone.at('pages/log-in/log-in')
  await phone.tap('#way-face')
  await phone.tap('#agree-user-notice')
  await shoot('log-in')
  await phone.tap('#log-in-next')
  await phone.at('pages/proof/face')
  await phone.type('#face-name', person.name)
  await phone.type('#face-id-number', person.idNumber)
  await phone.tap('#face-next')
  await phone.tap('#agree-face')
  await shoot('face-consent')
  await phone.tap('#start-face')
  await phone.at('pages/home/home')
  await phone.sees('点“显示”看余额')
}

/** Balance, years, certificate; gives the address where the certificate is checked. */
export async function fundScreens(phone: Phone, keep: Keep): Promise<string> {
  const shoot = shooting(keep, phone)
  await phone.tap('#hero-fund')
  await phone.at('pages/fund/accounts')
  await phone.tap('#agree-query')
  await phone.tap('#consent-go')
  await phone.sees('看每年的明细')
  await shoot('fund')
  await phone.tap('#to-years')
  await phone.at('pages/fund/years')
  await shoot('fund-years')
  await phone.device.pressBack()
  await phone.at('pages/fund/accounts')
  await phone.device.pressBack()
  await phone.at('pages/home/home')
  await shoot('home')
  await phone.tap('#hero-reveal')
  await phone.sees('看明细')
  await shoot('home-visible')

  await openPage(phone, '/pages/certificates/certificates')
  await phone.tap('#issue-certificate')
  await phone.tap('#issue-confirm')
  await phone.at('pages/certificates/certificate')
  await shoot('certificate')
  await phone.tap('#copy-check-url')
  const copied = (await phone.device.records()).filter(each => each.api === 'setClipboardData').at(-1)
  await phone.device.pressBack()
  await phone.at('pages/certificates/certificates')
  await phone.sees('1张')
  await shoot('certificates')
  await phone.device.pressBack()
  await phone.at('pages/home/home')
  return JSON.stringify(copied?.detail).match(/https?:[^"\\]+/)?.[0] ?? ''
}

/** 退休提取 from the item's page to 提交中心审批; gives the case number. */
export async function applyScreens(phone: Phone, keep: Keep): Promise<string> {
  const shoot = shooting(keep, phone)
  await phone.tap('#item-retirement-withdrawal')
  await phone.at('pages/apply/item')
  await shoot('item')
  await phone.tap('#item-start')
  await phone.at('pages/apply/checks')
  await phone.sees('开始填写')
  await shoot('checks')
  await phone.tap('#checks-start')
  await phone.at('pages/apply/form')
  const card = person.cards[0]
  if (!card) throw new Error(`${person.name} has no card`)
  await phone.pick(
    '#card-bank',
    nationalBanks.findIndex(bank => bank.code === card.bank),
  )
  await phone.type('#card-number', card.number)
  await shoot('apply-card')
  await phone.tap('#step-next')
  await phone.tap('#field-kind-retired')
  await phone.pick('#field-retiredOn', person.retirement.on ?? '')
  await phone.tap('#step-next')
  for (const [slot, file] of Object.entries(photographs)) await phone.photograph(slot, file)
  await shoot('apply-materials')
  await phone.tap('#step-next')
  await phone.sees('请核对一遍')
  await shoot('apply-review')
  await phone.tap('#promise')
  await phone.tap('#submit')
  await phone.tap('#step-up-face')
  await phone.tap('#step-up-go')
  await phone.tap('#agree-face')
  await phone.tap('#start-face')
  await phone.at('pages/apply/submitted')
  await shoot('submitted')
  await phone.tap('#see-progress')
  await phone.at('pages/application/application')
  await phone.sees('审核中')
  const number = (await phone.words('#case-number')).match(/[A-Z]{2}\d{8}-\d{6}/)?.[0] ?? ''
  await shoot('application-reviewing')
  return number
}

/** Hands in again what staff asked for. */
export async function correctionScreens(phone: Phone, keep: Keep, slot: string): Promise<void> {
  const shoot = shooting(keep, phone)
  await phone.device.pullDownRefresh()
  await phone.sees('去补交')
  await shoot('application-correction')
  await openPage(phone, '/pages/home/home')
  await phone.tap('#elder-switch')
  await phone.sees('标准版')
  await shoot('home-elder')
  await phone.tap('#elder-switch')
  await openPage(phone, '/pages/applications/applications')
  await shoot('applications')
  await phone.tap('.card .btn')
  await phone.at('pages/application/application')
  await phone.tap('#to-correct')
  await phone.at('pages/application/correction')
  await phone.photograph(slot, photographs[slot] ?? '')
  await phone.tap('#resubmit')
  await phone.at('pages/application/application')
}

/** Somebody else, with a loan. */
export async function loanScreen(world: World, keep: Keep): Promise<void> {
  const borrower = people.huangshiWorker
  const phone = await openPhone(world, 'openid-he-xiaomei', 'oa-420200')
  try {
    await logInOnPhone(phone, borrower)
    await phone.at('pages/home/home')
    await openPage(phone, '/pages/fund/loan')
    await phone.tap('#agree-query')
    await phone.tap('#consent-go')
    await phone.sees('还款')
    await shooting(keep, phone)('loan')
  } finally {
    await phone.close()
  }
}
