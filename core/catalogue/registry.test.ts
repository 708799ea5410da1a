import type { Centre } from '../domain/centre/centre'
import { ItemDefinition } from '../domain/item/item'
import { itemCodes } from './centres/item-codes'
import { itemCards } from './item-cards'
import { depositCertificateAt } from './items/deposit-certificate'
import { informationQueryAt } from './items/information-query'
import { noticeOf } from './notices/notice-of'
import { centres, findCentre, offerOf } from './registry'

const allItems = Object.values(itemCodes)
const named = (name: string) => {
  const centre = centres.find(each => each.name.startsWith(name))
  if (!centre) throw new Error(`no centre ${name}`)
  return centre
}
const modesAt = (centre: Centre) => allItems.map(item => offerOf(centre, item)?.modes.value.join('+'))

test('offers the eight items exactly as the two seeds do', () => {
  expect(modesAt(named('黄石'))).toEqual(['online', 'online+agency', 'online', '', '', '', '', ''])
  expect(modesAt(named('阿拉善'))).toEqual([
    'online',
    'online',
    'online',
    'agency+two-place',
    'online',
    'two-place+agency',
    'agency+two-place',
    'online',
  ])
})

test('promises retirement within three working days in one centre and at once in the other', () => {
  expect(offerOf(named('黄石'), itemCodes.retirementWithdrawal)?.promise.value).toMatchObject({
    kind: 'working-days',
    days: 3,
  })
  expect(offerOf(named('阿拉善'), itemCodes.retirementWithdrawal)?.promise.value).toMatchObject({ kind: 'instant' })
  expect(named('黄石').retirement.instantLimit).toBeUndefined()
  expect(named('阿拉善').retirement.instantLimit).toMatchObject({ value: 5_000_000, assumed: true })
})

test.each(centres.map(centre => [centre.name, centre] as const))('%s is complete', (_name, centre) => {
  expect(findCentre(centre.code)).toBe(centre)
  expect(new Set(centre.offers.map(offer => offer.item))).toEqual(new Set(allItems))
  for (const offer of centre.offers) {
    expect(centre.departments.map(department => department.id)).toContain(offer.department)
    expect(offer.online || offer.window !== undefined).toBe(true)
    expect(offer.modes.source).not.toBe('')
    expect(offer.promise.source).not.toBe('')
  }
  for (const { scene } of centre.scenes) expect(scene).toMatch(/^[0-9A-Za-z!#$&'()*+,/:;=?@._~-]{1,32}$/)
})

test('no two centres share a code, a prefix or a scene', () => {
  for (const values of [
    centres.map(each => each.code),
    centres.map(each => each.prefix),
    centres.flatMap(each => each.scenes.map(scene => scene.scene)),
  ]) {
    expect(new Set(values).size).toBe(values.length)
  }
})

test.each(centres.map(centre => [centre.name, centre] as const))(
  '%s hides nothing on the home page',
  (_name, centre) => {
    const cards = itemCards(centre)
    expect(cards).toHaveLength(8)
    expect(cards.slice(0, 3).every(card => card.online)).toBe(true)
    for (const card of cards.filter(each => !each.online))
      expect(card).toMatchObject({ opens: 'window', window: { phone: '12329' } })
  },
)

test.each(centres.map(centre => [centre.name, centre] as const))(
  '%s describes what it answers at once',
  (_name, centre) => {
    for (const definition of [informationQueryAt(centre), depositCertificateAt(centre)]) {
      expect(ItemDefinition.parse(definition)).toEqual(definition)
    }
  },
)

test.each(centres.map(centre => [centre.name, centre] as const))(
  '%s says that no face picture is kept and that nobody needs to show a face',
  (_name, centre) => {
    const face = noticeOf(centre, 'face').paragraphs.join('')
    expect(face).toContain('不保存您的人脸照片和视频')
    expect(face).toContain('不同意也不影响办理')
    for (const kind of ['user', 'face', 'query', 'privacy'] as const) {
      expect(noticeOf(centre, kind)).toMatchObject({
        version: expect.stringMatching(/^\d{4}-\d{2}/),
        title: expect.any(String),
      })
    }
  },
)
