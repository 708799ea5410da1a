import type { Queue } from '../workflow/flow'
import type { Application } from './application'

/** What is left to do there moves neither money nor account. */
const settled: readonly Queue[] = ['telling', 'filing', 'ended']

/** Still to be decided or carried out, so that a second case of the same matter must wait. What only has to be reported back, told or filed does not. */
export function holdsMatter({ queue, intake }: Pick<Application, 'queue' | 'intake'>): boolean {
  if (settled.includes(queue as Queue)) return false
  return intake !== undefined || queue !== 'sending'
}
