import type { Weakness } from './weakness'

/** Nobody is paid twice for one matter. */
export const moneyWeaknesses: readonly Weakness[] = [
  {
    name: 'a case that looks like another is proposed without a word',
    file: 'core/domain/workflow/guards.ts',
    find: "'conflicts-answered': (_, { conflicts = 0 }) =>\n    conflicts > 0",
    instead: "'conflicts-answered': (_, { conflicts = 0 }) =>\n    conflicts > 1000",
    noticedBy: 'server/usecases/conflicts.test.ts',
    only: 'the same house and contract a second time',
  },
  {
    name: 'two open cases of one matter are both approved',
    file: 'server/usecases/take-action.ts',
    find: 'if (!claim.ok) return { ok: false, problem: problems.matterOpen() }',
    instead: '',
    noticedBy: 'server/usecases/conflicts.test.ts',
    only: 'never both approved',
  },
  {
    name: 'anybody explains a conflict of a case somebody else has claimed',
    file: 'server/usecases/answer-conflict.ts',
    find: 'if (unclaimed) return { ok: false, problem: unclaimed }',
    instead: '',
    noticedBy: 'server/usecases/conflicts.test.ts',
    only: 'only whoever holds the claim',
  },
  {
    name: 'of another centre’s case the number is told',
    file: 'server/conflicts/conflict-views.ts',
    find: '...(reaches(other)',
    instead: '...(other._id',
    noticedBy: 'server/usecases/conflicts.test.ts',
    only: 'only centre and day',
  },
  {
    name: 'two numbers that look alike when masked are called the same',
    file: 'server/work/core-says.ts',
    find: 'samePhone: person.value.phone === phone',
    instead: 'samePhone: person.value.phone.length === phone.length',
    noticedBy: 'server/usecases/compare.test.ts',
    only: 'look alike when masked',
  },
]
