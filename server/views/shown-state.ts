import { flowNamed } from '../../core/catalogue/flows/flow-named'
import type { Application } from '../../core/domain/application/application'
import { type Ending, endingOf } from '../../core/domain/application/ending-of'
import type { State } from '../../core/domain/workflow/flow'

type Shown = State['shown']

/** States that every ending passes through: what is shown there is how it ended. */
const afterwards: Readonly<Record<string, readonly string[]>> = {
  accepting: ['answered', 'told', 'archived'],
  local: ['told', 'archived'],
  handling: ['at-liaison', 'carrying', 'result-sent', 'closed', 'archived'],
}

const unless: Readonly<Record<Exclude<Ending, 'done'>, Shown>> = {
  refused: { words: '未通过', tone: 'bad' },
  declined: { words: '不予受理', tone: 'bad' },
  returned: { words: '已退回受理的中心', tone: 'neutral' },
  lapsed: { words: '已失效（逾期未补）', tone: 'neutral' },
  withdrawn: { words: '已撤回', tone: 'neutral' },
}

/**
 * 状态 as the depositor reads it.
 * @throws for a state the flow does not have
 */
export function shownState(application: Application): Shown {
  const { flow, state } = application
  const shown = flowNamed(flow).states[state]?.shown
  if (!shown) throw new Error(`application ${application._id} is in unknown state ${state}`)
  const ending = afterwards[flow]?.includes(state) ? endingOf(application) : undefined
  return ending === undefined || ending === 'done' ? shown : unless[ending]
}
