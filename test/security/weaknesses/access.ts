import type { Weakness } from './weakness'

/** Who may see and do what. */
export const accessWeaknesses: readonly Weakness[] = [
  {
    name: 'a message is answered whatever one’s role',
    file: 'core/contract/refuse-roles.ts',
    find: '!roles || has.some(role => roles.includes(role))',
    instead: 'roles !== null',
    noticedBy: 'core/contract/refuse-roles.test.ts',
  },
  {
    name: 'staff see cases of another centre',
    file: 'server/work/visible-to.ts',
    find: 'application.centre === centre && ',
    instead: '',
    noticedBy: 'server/work/visible-to.test.ts',
  },
  {
    name: 'a queue lists cases of every centre',
    file: 'server/work/visible-to.ts',
    find: "reach === 'all' ? { centre } :",
    instead: "reach === 'all' ? {} :",
    noticedBy: 'server/work/visible-to.test.ts',
  },
  {
    name: 'staff see cases of an outlet that is not theirs',
    file: 'server/work/visible-to.ts',
    find: "(reach === 'all' || reach.includes(application.department))",
    instead: 'reach.length > 0',
    noticedBy: 'server/work/visible-to.test.ts',
  },
  {
    name: 'whoever proposed also decides',
    file: 'core/domain/workflow/guards.ts',
    find: 'makerOf(application) === acting.id ? problems.sameHand()',
    instead: "acting.id === '' ? problems.sameHand()",
    noticedBy: 'core/catalogue/flows/reviewed-online.test.ts',
  },
  {
    name: 'money goes out without the second factor',
    file: 'core/domain/workflow/guards.ts',
    find: '(secondFactor ? undefined : problems.totpWrong())',
    instead: '(secondFactor === null ? problems.totpWrong() : undefined)',
    noticedBy: 'core/catalogue/flows/reviewed-online.test.ts',
  },
  {
    name: 'a draft of somebody else is opened',
    file: 'server/applying/find-draft.ts',
    find: 'draft.person === asking.session.person && ',
    instead: '',
    noticedBy: 'server/usecases/submit-application.test.ts',
  },
  {
    name: 'a certificate of somebody else is opened',
    file: 'server/standing/own-certificate.ts',
    find: 'certificate?.person === person',
    instead: 'certificate',
    noticedBy: 'server/usecases/certificates.test.ts',
  },
  {
    name: 'phones may read a collection',
    file: 'server/adapters/cloudbase/rules.json',
    find: '"persons": { "read": false,',
    instead: '"persons": { "read": true,',
    noticedBy: 'server/adapters/cloudbase/rules.test.ts',
  },
  {
    name: 'a new collection has no rule',
    file: 'server/adapters/cloudbase/rules.json',
    find: '    "notices": { "read": false, "write": false },\n',
    instead: '',
    noticedBy: 'server/adapters/cloudbase/rules.test.ts',
  },
]
