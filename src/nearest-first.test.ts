import type { CentreCard } from '../core/contract/depositor/centre-card'
import { nearestFirst } from './nearest-first'

const at = (name: string, latitude: number, longitude: number) =>
  ({ name, position: { latitude, longitude } }) as CentreCard

test('the centre next door comes first, and the list itself is left alone', () => {
  const centres = [at('北', 40, 100), at('南', 30, 110), at('东', 31, 120)]
  expect(nearestFirst(centres, { latitude: 30.5, longitude: 111 }).map(centre => centre.name)).toEqual([
    '南',
    '东',
    '北',
  ])
  expect(centres[0]?.name).toBe('北')
})
