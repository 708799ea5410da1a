import { chores } from '../../cloudfunctions/clock/chores'
import { retention } from '../../core/catalogue/retention'
import { shortLived } from '../../server/usecases/sweep-expired'
import { asTable } from './as-table'

/** What the timer does each minute, what it removes, and what it erases after years. */
export const timerTables = {
  chores: () =>
    asTable(
      ['chore', 'what it does'],
      Object.entries(chores).map(([name, { what }]) => [`\`${name}\``, what]),
    ),
  swept: () => [...shortLived, 'drafts', 'uploads'].map(name => `\`${name}\``).join(', '),
  retention: () =>
    asTable(
      ['what', 'erased so many years', 'from', 'source'],
      Object.values(retention).map(({ title, after, years }) => [
        title,
        String(years.value),
        after,
        `${years.assumed ? '**依据待确认**：' : ''}${years.source}`,
      ]),
    ),
}
