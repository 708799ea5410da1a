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
  {
    name: 'a correction asked for too late makes a case clean again',
    file: 'core/domain/deadline/deadline.ts',
    find: 'if (deadline.late) return { ...running, from, days: 0 }',
    instead: '',
    noticedBy: 'core/domain/deadline/late-stays-late.test.ts',
  },
  {
    name: 'a day that moves by a new table moves in silence',
    file: 'core/domain/application/recount.ts',
    find: 'events: [...application.events, event]',
    instead: 'events: application.events',
    noticedBy: 'server/usecases/recount-promises.test.ts',
    only: 'with an event and a notice',
  },
  {
    name: 'a new table makes somebody late who was not',
    file: 'core/domain/deadline/recount-deadline.ts',
    find: 'counted < today && !paused ? today : counted',
    instead: 'counted',
    noticedBy: 'core/domain/deadline/provisional.test.ts',
  },
  {
    name: 'the last minute of the day is due before it began',
    file: 'core/domain/deadline/effective-day.ts',
    find: 'at <= fromBeijing(day, closesAt)',
    instead: "at < fromBeijing(day, closesAt).replace(':00.000Z', ':59.999Z')",
    noticedBy: 'core/domain/deadline/late-stays-late.test.ts',
  },
]
