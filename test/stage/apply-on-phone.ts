import { nationalBanks } from '../../core/catalogue/centres/national-banks'
import { photographs } from '../../local/acting/retirement'
import type { WorldPerson } from '../../local/neighbours/world-shapes'
import type { Phone } from './phone'

/** From the home page to a filled form, waiting on the page 请核对一遍. */
export async function fillOnPhone(phone: Phone, person: WorldPerson, card = person.cards[0]): Promise<void> {
  if (!card) throw new Error(`${person.name} has no card`)
  await phone.tap('#item-retirement-withdrawal')
  await phone.at('pages/apply/item')
  await phone.tap('#item-start')
  await phone.at('pages/apply/checks')
  await phone.agreeToQuery()
  await phone.tap('#checks-start')
  await phone.at('pages/apply/form')
  await phone.pick(
    '#card-bank',
    nationalBanks.findIndex(bank => bank.code === card.bank),
  )
  await phone.type('#card-number', card.number)
  await phone.tap('#step-next')
  await phone.tap('#field-kind-retired')
  await phone.pick('#field-retiredOn', person.retirement.on ?? '2026-08-12')
  await phone.tap('#step-next')
  for (const [slot, file] of Object.entries(photographs)) await phone.photograph(slot, file)
  await phone.tap('#step-next')
  await phone.sees('请核对一遍')
}

/** Ticks the promise, confirms by face, and hands in: 提交中心审批. Gives the case number. */
export async function submitOnPhone(phone: Phone, promise: 'tick' | 'already promised' = 'tick'): Promise<string> {
  if (promise === 'tick') await phone.tap('#promise')
  await phone.tap('#submit')
  await phone.tap('#step-up-face')
  await phone.tap('#step-up-go')
  await phone.tap('#agree-face')
  await phone.tap('#start-face')
  await phone.at('pages/apply/submitted')
  await phone.tap('#see-progress')
  await phone.at('pages/application/application')
  return (await phone.words('#case-number')).match(/[A-Z]{2}\d{8}-\d{6}/)?.[0] ?? ''
}
