import { flowNamed } from '../../core/catalogue/flows/flow-named'
import { itemCards } from '../../core/catalogue/item-cards'
import { centres } from '../../core/catalogue/registry'
import { depositorDoor } from '../../core/contract/depositor/depositor-door'
import type { Door } from '../../core/contract/door'
import { roleWords } from '../../core/contract/staff/role-words'
import { staffDoor } from '../../core/contract/staff/staff-door'
import { StaffRole } from '../../core/contract/staff/staff-view'
import rules from '../../server/adapters/cloudbase/rules.json'
import { collectionNames } from '../../server/ports'
import { asTable } from './as-table'

const roles = StaffRole.options
const titles = (row: string) => [row, ...roles.map(role => roleWords[role])]

/** Who may send which message of the staff door. */
const staff = () =>
  asTable(
    titles('message'),
    Object.entries(staffDoor as Door).map(([name, { standing, roles: may }]) => [
      `\`${name}\``,
      ...roles.map(role => (standing === 'guest' ? '○' : !may || may.includes(role) ? '●' : '')),
    ]),
  )

/** What the flow lets each role do with a case it may see. */
const flow = () => {
  const { states } = flowNamed('reviewed-online')
  const actions = new Map<string, { label: string; by: Set<string> }>()
  for (const { on } of Object.values(states))
    for (const [action, { label, by }] of Object.entries(on)) {
      const known = actions.get(action) ?? { label, by: new Set<string>() }
      known.by.add(by)
      actions.set(action, known)
    }
  return asTable(
    ['action', '申请人', '系统', ...roles.map(role => roleWords[role])],
    [...actions].map(([action, { label, by }]) => [
      `${label} \`${action}\``,
      ...['depositor', 'system', ...roles].map(role => (by.has(role) ? '●' : '')),
    ]),
  )
}

/** What a phone may ask: anybody, or only a logged-in person about their own. */
const depositor = () =>
  asTable(
    ['message', 'guest', 'person'],
    Object.entries(depositorDoor).map(([name, { standing }]) => [
      `\`${name}\``,
      standing === 'guest' ? '●' : '',
      standing === 'guest' ? '●' : '● own',
    ]),
  )

const organisation = () =>
  asTable(
    ['centre', 'department', 'kind', 'cases it reaches'],
    centres.flatMap(({ name, departments }) =>
      departments.map(department => [
        name,
        `${department.name} \`${department.id}\``,
        department.kind,
        department.kind === '科室' ? 'the whole centre' : 'its own and those of outlets below it',
      ]),
    ),
  )

const responsible = () => {
  const words = (code: string, ids: readonly string[]) =>
    ids
      .map(id =>
        id === 'outlets'
          ? '各网点'
          : centres.find(centre => centre.code === code)?.departments.find(each => each.id === id)?.name,
      )
      .join('、')
  return asTable(
    ['item', ...centres.map(({ name }) => name)],
    (centres[0]?.offers ?? []).map(({ item }) => [
      itemCards(centres[0] as (typeof centres)[0]).find(card => card.item === item)?.title ?? item,
      ...centres.map(({ code, offers }) => {
        const found = offers.find(offer => offer.item === item)?.responsible
        return found ? `${words(code, found.value)}（${found.source}）` : ''
      }),
    ]),
  )
}

/** What a phone itself may read or write, without a function in between. */
const clients = () => {
  const database: Readonly<Record<string, { read: unknown; write: unknown }>> = rules.database
  return asTable(
    ['collection or storage', 'read', 'write'],
    [
      ...collectionNames.map(name => [`\`${name}\``, String(database[name]?.read), String(database[name]?.write)]),
      ['storage', String(rules.storage.read), `\`${rules.storage.write}\``],
    ],
  )
}

export const accessTables = { staff, flow, depositor, organisation, responsible, clients }
