import type { Day } from '../values/day'
import { certificateLife, certificateMay } from './certificate-life'
import { type CertificateState, certificateState } from './certificate-state'

const states = Object.keys(certificateLife) as CertificateState[]
const day = (text: string) => text as Day
const valid = { validUntil: day('2027-01-23') }

test('the table and what is stored agree: each step leads to the state the record then has', () => {
  const today = day('2026-11-24')
  expect(certificateState(valid, today)).toBe('valid')
  expect(certificateState({ ...valid, used: {} }, today)).toBe(certificateLife.valid.use?.to)
  expect(certificateState({ ...valid, revoked: {} }, today)).toBe(certificateLife.valid.revoke?.to)
  expect(certificateState(valid, day('2027-01-24'))).toBe(certificateLife.valid.expire?.to)
  for (const used of [{ used: {} }, {}])
    expect(certificateState({ ...valid, ...used, revoked: {} }, day('2027-01-24'))).toBe('revoked')
})

test('only a valid one is used; what was taken back stays so; every other can be taken back', () => {
  expect(states.filter(state => certificateMay(state, 'use'))).toEqual(['valid'])
  expect(states.filter(state => !certificateMay(state, 'revoke'))).toEqual(['revoked'])
  expect(Object.keys(certificateLife.revoked)).toEqual([])
})
