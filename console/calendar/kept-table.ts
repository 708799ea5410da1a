import type { Table } from './day-kind'

/** What was entered so far and not handed in; it lives as long as this tab. */
export interface KeptTable extends Table {
  source: string
}

const place = (year: number) => `calendar-${year}`

/** A year is many clicks: going to another page and back must not lose them. */
export const keptTable = {
  read(year: number): KeptTable | undefined {
    const kept = sessionStorage.getItem(place(year))
    return kept ? (JSON.parse(kept) as KeptTable) : undefined
  },
  keep: (year: number, table: KeptTable): void => sessionStorage.setItem(place(year), JSON.stringify(table)),
  drop: (year: number): void => sessionStorage.removeItem(place(year)),
}
