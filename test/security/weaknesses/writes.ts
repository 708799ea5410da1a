import type { Weakness } from './weakness'

/** Writes and audit. */
export const writesWeaknesses: readonly Weakness[] = [
  {
    name: 'the same key with another body is taken for the same request',
    file: 'server/execution/act.ts',
    find: 'spent.body === hash ? { ok: true, application } :',
    instead: 'spent.key ? { ok: true, application } :',
    noticedBy: 'server/execution/act.test.ts',
  },
  {
    name: 'a changed audit entry is not noticed',
    file: 'server/adapters/audit/find-tampering.ts',
    find: ' || entryHash(rest) !== hash',
    instead: '',
    noticedBy: 'server/adapters/audit/tampering.test.ts',
    only: 'each kind of tampering',
  },
  {
    name: 'a block signed with a wrong key passes',
    file: 'server/adapters/audit/find-tampering.ts',
    find: 'else if (!isSigned(text, signature, key))',
    instead: 'else if (!key)',
    noticedBy: 'server/adapters/audit/tampering.test.ts',
  },
  {
    name: 'a deleted entry leaves no gap',
    file: 'server/adapters/audit/find-tampering.ts',
    find: "else find('entry-missing', id)",
    instead: '',
    noticedBy: 'server/adapters/audit/tampering.test.ts',
    only: 'each kind of tampering',
  },
  {
    name: 'an event is written that the audit does not know',
    file: 'server/execution/change-application.ts',
    find: '    await announceEvents(ports, next, known)\n',
    instead: '',
    noticedBy: 'server/execution/act.test.ts',
  },
]
