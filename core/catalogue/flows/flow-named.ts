import type { Flow } from '../../domain/workflow/flow'
import { accepting } from './accepting'
import { changedOnline } from './changed-online'
import { handling } from './handling'
import { local } from './local'
import { payOff } from './pay-off'
import { reviewedOnline } from './reviewed-online'

/** Every flow an application can take. */
export const flows: readonly Flow[] = [reviewedOnline, changedOnline, payOff, accepting, handling, local]

/** Their names; `instant` is answered while the person watches and leaves no application. */
export const flowNames: readonly string[] = ['instant', ...flows.map(({ name }) => name)]

/** A started application keeps the flow it began with; throws for a name that never existed. */
export function flowNamed(name: string): Flow {
  const flow = flows.find(each => each.name === name)
  if (!flow) throw new Error(`no flow named ${name}`)
  return flow
}
