import { wind } from '../acting/wind'
import type { Scenario } from './scenario'
import { day, issued, tuesday } from './steps'

/** Certificates. */
export const papers: readonly Scenario[] = [
  {
    name: 'certificate',
    title: '开出一张缴存证明',
    line: '王建国刚开出缴存证明，查验页认得它。',
    opensAt: tuesday,
    async prepare(world) {
      await issued(world)
    },
  },
  {
    name: 'certificate-expired',
    title: '证明过了有效期',
    line: '证明开出后过了三个月：签名仍真，但已不再有效。',
    opensAt: '2026-09-01T02:00:00.000Z',
    async prepare(world) {
      await issued(world)
      await wind(world, 92 * day)
    },
  },
]
