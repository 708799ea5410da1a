import type { Centre, Offer, Way } from '../../domain/centre/centre'
import { fen } from '../../domain/values/fen'
import { CentreCode, DepartmentId, ItemCode } from '../../domain/values/ids'
import { itemCodes } from '../items/item-codes'
import { centres } from '../registry'
import { coherent, faults } from './coherent'

const sound = centres[1] as Centre
const other = centres[0] as Centre

const withOffer = (item: string, change: (offer: Offer) => Offer): Centre => ({
  ...sound,
  offers: sound.offers.map(offer => (offer.item === item ? change(offer) : offer)),
})
const withWay = (item: string, mode: string, change: (way: Way) => Way): Centre =>
  withOffer(item, offer => ({
    ...offer,
    ways: offer.ways.map(way => (way.mode.value === mode ? change(way) : way)),
  }))
const materialsOf = (item: string, mode: string, value: readonly string[]): Centre =>
  withWay(item, mode, way => ({ ...way, materials: { ...way.materials, value } }))
const promised = (item: string, mode: string, value: Partial<Way['promise']['value']>): Centre =>
  withWay(item, mode, way => ({ ...way, promise: { ...way.promise, value: { ...way.promise.value, ...value } } }))
const departments = (...list: Centre['departments'][number][]): Centre => ({
  ...sound,
  departments: [...sound.departments, ...list],
})
const outlet = sound.departments[0] as Centre['departments'][number]
const section = sound.departments[1] as Centre['departments'][number]
const id = (text: string) => DepartmentId.parse(text)

const planted: Readonly<Record<string, readonly Centre[]>> = {
  'the code is not six digits': [{ ...sound, code: '15290' as CentreCode }],
  'the prefix is not two capital letters': [{ ...sound, prefix: 'alx' }],
  'the closing time is no time of day': [{ ...sound, closesAt: '25:00' }],
  'there is no department': [{ ...sound, departments: [] }],
  'two departments share an id': [departments(outlet)],
  'belongs to nowhere, which is not there': [departments({ ...outlet, id: id('lost'), parent: id('nowhere') })],
  'stands below itself': [departments({ ...outlet, id: id('ring'), parent: id('ring') })],
  'is a 科室 with a counter': [departments({ ...outlet, id: id('odd'), kind: '科室' })],
  'is an outlet without a counter': [departments({ ...section, id: id('bare'), kind: '营业部' })],
  'no department has a counter': [{ ...sound, departments: [section] }],
  'is not offered': [{ ...sound, offers: sound.offers.slice(1) }],
  'is offered twice': [{ ...sound, offers: [...sound.offers, sound.offers[0] as Offer] }],
  'no such item': [withOffer('early-repayment', offer => ({ ...offer, item: ItemCode.parse('free-money') }))],
  'bank code 1 is not three digits': [{ ...sound, banks: { ...sound.banks, value: [{ code: '1', name: '某行' }] } }],
  'there is no bank': [{ ...sound, banks: { ...sound.banks, value: [] } }],
  'the instant limit is not above zero': [
    { ...sound, retirement: { ...sound.retirement, instantLimit: { value: fen(0), source: '试' } } },
  ],
  'no kind of retirement counts': [{ ...sound, retirement: { ...sound.retirement, kinds: [] } }],
  'certificates are valid for no day': [
    { ...sound, certificate: { ...sound.certificate, validDays: { value: 0, source: '试' } } },
    { ...sound, certificate: { ...sound.certificate, loanUseMonths: { value: 0, source: '试' } } },
  ],
  'it does not say which certificate comes of it': [
    withWay('deposit-certificate', 'online', ({ certificate: _, ...way }) => way),
  ],
  'no certificate comes of this item': [
    withWay('information-query', 'online', way => ({ ...way, certificate: { value: 'deposit', source: '试' } })),
  ],
  'cannot stand in a code': [{ ...sound, scenes: [{ scene: '公众号', label: '公众号' }] }],
  'there is no way to do it': [withOffer('information-query', offer => ({ ...offer, ways: [] }))],
  'two ways have the same mode': [
    withOffer('information-query', offer => ({ ...offer, ways: [...offer.ways, ...offer.ways] })),
  ],
  'online does not come first': [
    withOffer('information-query', offer => ({ ...offer, ways: [...offer.ways].reverse() })),
  ],
  'every way is closed': [
    withOffer('information-query', offer => ({
      ...offer,
      ways: offer.ways.map(way => ({ ...way, closed: true as const })),
    })),
  ],
  'department gone is not there': [withOffer('information-query', offer => ({ ...offer, department: id('gone') }))],
  'nobody is responsible': [
    withOffer('information-query', offer => ({ ...offer, responsible: { ...offer.responsible, value: [] } })),
  ],
  'responsible gone is not there': [
    withOffer('information-query', offer => ({ ...offer, responsible: { ...offer.responsible, value: [id('gone')] } })),
  ],
  'responsible has no source': [
    withOffer('information-query', offer => ({ ...offer, responsible: { ...offer.responsible, source: '' } })),
  ],
  'a channel says not where or how': [
    withOffer('information-query', offer => ({
      ...offer,
      channels: [{ kind: 'app', name: 'APP', how: '', source: '试' }],
    })),
  ],
  'channel APP has no source': [
    withOffer('information-query', offer => ({
      ...offer,
      channels: [{ kind: 'app', name: 'APP', how: '看', source: '' }],
    })),
  ],
  'no flow wishful': [withWay('information-query', 'online', way => ({ ...way, flow: 'wishful' }))],
  'flow instant does not end in payment': [
    withWay('retirement-withdrawal', 'online', way => ({ ...way, flow: 'instant' })),
  ],
  'what is handed in elsewhere takes the flow handling': [
    withWay('unit-registration', 'agency', way => ({ ...way, flow: 'accepting' })),
  ],
  'at once, and yet in days': [promised('information-query', 'online', { days: 3 })],
  'a promise of 0 working days': [promised('unit-registration', 'agency', { days: 0 })],
  'a promise of 300 working days': [promised('unit-registration', 'agency', { days: 300 })],
  'the accepting centre has no clock': [promised('unit-registration', 'agency', { verifyDays: undefined })],
  'online there is no accepting centre': [promised('information-query', 'online', { verifyDays: 7 })],
  'the phone cannot be dialled from another province': [{ ...sound, phone: '12329' }],
  'cannot be rung from another province': [
    departments({ ...outlet, id: id('silent'), counter: { phone: '12329', hours: '' } }),
  ],
  'has no address, and nobody is asked for it': [departments({ ...outlet, id: id('nowhere'), assumed: [] })],
  'the promise has no words': [promised('information-query', 'online', { words: '' })],
  'no material passport-of-cat': [materialsOf('information-query', 'online', ['passport-of-cat'])],
  'a material is asked for twice': [materialsOf('information-query', 'online', ['id-front', 'id-front'])],
  'retirement-paper leaves no choice': [
    materialsOf('retirement-withdrawal', 'online', ['bank-card', 'retirement-certificate']),
  ],
  '申请表 and 查询授权书 are missing': [materialsOf('unit-registration', 'agency', ['unit-licence'])],
  '核实情况表 is missing': [
    materialsOf('purchase-withdrawal', 'agency', ['application-form', 'query-authorisation', 'bank-card']),
  ],
  '申请表 is missing': [materialsOf('unit-registration', 'local', ['unit-licence'])],
  'an own depositor is asked for what only others bring': [
    materialsOf('settlement-certificate', 'local', ['local-form', 'query-authorisation']),
  ],
  'an own depositor at the window takes the flow local': [
    withWay('unit-registration', 'local', way => ({ ...way, flow: 'handling' })),
  ],
  'at the own window there is one clock': [promised('unit-registration', 'local', { verifyDays: 7 })],
  'own depositors have no window': [
    withOffer('unit-registration', offer => ({
      ...offer,
      ways: offer.ways.filter(({ mode }) => mode.value !== 'local'),
    })),
  ],
  'paid to a card nobody has seen': [materialsOf('retirement-withdrawal', 'online', ['id-front'])],
  'mode has no source': [
    withWay('information-query', 'online', way => ({ ...way, mode: { value: 'online', source: '' } })),
  ],
  'promise is in force since no day': [
    withWay('information-query', 'online', way => ({ ...way, promise: { ...way.promise, since: '2020-02-30' } })),
  ],
  'two centres share the code': [sound, { ...other, code: sound.code }],
  'two centres share the prefix': [sound, { ...other, prefix: sound.prefix }],
  'two centres share the scene': [sound, { ...other, scenes: sound.scenes }],
}

test.each(Object.entries(planted))('refuses: %s', (fault, incoherent) => {
  expect(faults(incoherent).filter(found => found.includes(fault))).not.toEqual([])
  expect(() => coherent(incoherent)).toThrow(fault)
})

test('finds nothing wrong with the centres as they are, and names at least 25 kinds of fault', () => {
  expect(faults(centres)).toEqual([])
  expect(Object.keys(planted).length).toBeGreaterThanOrEqual(25)
})

test('a third, fictional centre is data only', () => {
  const third: Centre = {
    ...other,
    code: CentreCode.parse('990000'),
    name: '示例市住房公积金中心',
    shortName: '示例',
    prefix: 'SL',
    scenes: [{ scene: 'oa-990000', label: '示例公众号' }],
    offers: other.offers.map(offer => ({
      ...offer,
      ways: offer.ways.filter(({ mode }) => mode.value !== 'agency' || offer.item !== itemCodes.informationQuery),
    })),
  }
  expect(coherent([...centres, third])).toHaveLength(3)
})
