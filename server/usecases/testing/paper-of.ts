import type { Application } from '../../../core/domain/application/application'
import type { Paper } from '../../ports'
import type { MemoryPorts } from './memory-ports'

/** A paper of a case as it was given to be drawn; absent when the case has none of that name. */
export async function paperOf(ports: MemoryPorts, application: Application, name: string): Promise<Paper | undefined> {
  const path = application.papers.find(paper => paper.name === name)?.path
  const bytes = path && (await ports.files.get(path))
  if (!bytes) return undefined
  return JSON.parse(new TextDecoder().decode(bytes).replace('%PDF-', '')).paper
}

/** Its rows by label; of two with one label the values stand one below the other. */
export function rowsOf(paper: Paper | undefined): Record<string, string> {
  const rows: Record<string, string> = {}
  for (const { label, value } of paper?.rows ?? []) rows[label] = rows[label] ? `${rows[label]}\n${value}` : value
  return rows
}

/** Everything that stands on it, to look for words in. */
export const textOf = (paper: Paper | undefined): string =>
  paper ? [paper.title, ...paper.rows.flatMap(({ label, value }) => [label, value]), paper.statement].join('\n') : ''
