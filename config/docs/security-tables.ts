import { retention } from '../../core/catalogue/retention'
import { weaknesses } from '../../test/security/weaknesses/weaknesses'
import { asTable } from './as-table'

export const securityTables = {
  weaknesses: () =>
    asTable(
      ['planted weakness', 'in', 'noticed by'],
      weaknesses.map(({ name, file, noticedBy }) => [name, `\`${file}\``, `\`${noticedBy}\``]),
    ),
  retention: () =>
    asTable(
      ['what', 'kept for', 'from', 'source'],
      Object.values(retention).map(({ title, years, after }) => [
        title,
        `${years.value} 年`,
        after,
        `${years.source}${years.assumed ? '（依据待确认）' : ''}`,
      ]),
    ),
}
