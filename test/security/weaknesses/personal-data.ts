import type { Weakness } from './weakness'

/** Personal data. */
export const personalDataWeaknesses: readonly Weakness[] = [
  {
    name: 'a sealed value is moved to another record',
    file: 'server/adapters/privacy/vault.ts',
    find: 'JSON.stringify([kind, record, field])',
    instead: 'JSON.stringify([kind, field])',
    noticedBy: 'server/adapters/privacy/vault.test.ts',
  },
  {
    name: 'an altered SM4 envelope opens',
    file: 'server/adapters/privacy/sm-suite.ts',
    find: 'tag.length !== tagBytes || !timingSafeEqual(tag, again)',
    instead: 'tag.length !== tagBytes',
    noticedBy: 'server/adapters/privacy/cipher-suite.test.ts',
  },
  {
    name: 'a card number is kept unencrypted',
    file: 'server/applying/check-card.ts',
    find: 'masked: mask.card(number)',
    instead: 'masked: number',
    noticedBy: 'server/usecases/submit-application.test.ts',
  },
  {
    name: 'a collection is forgotten when keys change',
    file: 'server/usecases/rotate-vault.ts',
    find: "  'certificates',\n",
    instead: '',
    noticedBy: 'server/usecases/rotate-vault.test.ts',
  },
  {
    name: 'an open case is erased when its years are over',
    file: 'server/usecases/sweep-retention.ts',
    find: "{ centre, queue: 'ended', changedAt:",
    instead: '{ centre, changedAt:',
    noticedBy: 'server/usecases/sweep-retention.test.ts',
  },
]
