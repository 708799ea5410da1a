import type { Weakness } from './weakness'

/** Promises: whoever must act is called, and a silent centre is urged. */
export const alarmWeaknesses: readonly Weakness[] = [
  {
    name: 'a case that is late is an event and no alert',
    file: 'core/domain/application/raise-alarm.ts',
    find: "[effect('alert', String(level)), ...urges]",
    instead: '[...urges]',
    noticedBy: 'server/usecases/exchange-edges.test.ts',
    only: 'late is called by level',
  },
  {
    name: 'a centre that never acknowledges is not urged',
    file: 'core/domain/application/raise-alarm.ts',
    find: 'away && (unheard || level >= URGES_FROM)',
    instead: 'away && level >= URGES_FROM',
    noticedBy: 'server/usecases/exchange-edges.test.ts',
    only: 'does not acknowledge is urged',
  },
  {
    name: 'once late, nobody is called again',
    file: 'core/domain/deadline/next-alarm.ts',
    find: 'callAfter(time, deadline.dueOn, level - 1)',
    instead: 'callAfter(time, deadline.dueOn, 400)',
    noticedBy: 'core/domain/deadline/next-alarm.test.ts',
  },
]
