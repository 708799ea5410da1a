import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { QueueRow } from '../../core/contract/staff/queue'
import type { Reply } from '../cloud'

/** Puts a fresher row in the place of the older one, in every list that shows it. Lists keep their order. */
export function keepRow(cache: QueryClient, row: QueueRow): void {
  const swap = (rows: QueueRow[]) => rows.map(old => (old.id === row.id ? row : old))
  cache.setQueriesData<InfiniteData<Reply<'list-queue'>>>({ queryKey: ['queue'] }, data =>
    data ? { ...data, pages: data.pages.map(page => ({ ...page, rows: swap(page.rows) })) } : data,
  )
  cache.setQueriesData<Reply<'search'>>({ queryKey: ['search'] }, data =>
    data ? { ...data, rows: swap(data.rows) } : data,
  )
}
