import { leverGroups } from '../../local/hub/levers'
import { scenarios } from '../../local/scenarios/scenarios'
import { mutations } from '../../test/weapp/mutations'
import { asTable } from './as-table'

/** What the stand-in world offers and what is planted into it, by name. */
export const standInTables = {
  scenarios: () =>
    asTable(
      ['name', 'title', 'what it shows'],
      scenarios.map(({ name, title, line }) => [`\`${name}\``, title, line]),
    ),
  levers: () =>
    asTable(
      ['party', 'levers (`POST /lever/<party>/<name>` of the world page)'],
      leverGroups.map(({ party, levers }) => [
        `\`${party}\``,
        levers.map(({ name, label }) => `\`${name}\` ${label}`).join(' · '),
      ]),
    ),
  mutations: () =>
    asTable(
      ['planted into the built mini-program', 'ring'],
      mutations.map(({ name, isQuick }) => [name, isQuick ? '`npm test`' : '`npm run test:full`']),
    ),
}
