import type { Flow } from '../../domain/workflow/flow'
import { reviewedOnline } from './reviewed-online'

const flows: Readonly<Record<string, Flow>> = { [reviewedOnline.name]: reviewedOnline }

/** A started application keeps the flow it began with; throws for a name that never existed. */
export function flowNamed(name: string): Flow {
  const flow = flows[name]
  if (!flow) throw new Error(`no flow named ${name}`)
  return flow
}
