import type { Application } from '../application/application'
import type { Problem } from '../problem/problem'
import type { Acting, Command } from './command'
import type { Flow, Guard, Transition } from './flow'
import { guards } from './guards'
import { plays } from './transition-for'

/** Guards about what is typed into the action's own form; they do not block the button. */
const askedInTheForm: readonly Guard[] = [
  'lines-given',
  'reason-given',
  'second-factor',
  'account-unchanged',
  'department-given',
  'tracking-given',
  'archive-given',
  'originals-settled',
  'delivery-given',
]

export interface Option {
  action: string
  transition: Transition
  /** What is missing before this can be done. */
  blocked?: Problem
}

/** Every action of the flow table this person may think of now, with what still blocks it. */
export function optionsFor(
  flow: Flow,
  application: Application,
  acting: Acting,
  rest: Omit<Command, 'action' | 'acting' | 'key'>,
): Option[] {
  const options: Option[] = []
  for (const [action, transition] of Object.entries(flow.states[application.state]?.on ?? {})) {
    if (!plays(transition.by, application, acting)) continue
    const command: Command = { ...rest, action, acting, key: '' }
    const blocked = (transition.needs ?? [])
      .filter(guard => !askedInTheForm.includes(guard))
      .map(guard => guards[guard](application, command))
      .find(problem => problem !== undefined)
    options.push(blocked ? { action, transition, blocked } : { action, transition })
  }
  return options
}
