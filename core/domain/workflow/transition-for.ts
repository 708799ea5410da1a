import type { Application } from '../application/application'
import type { Problem } from '../problem/problem'
import { problems } from '../problem/problems'
import type { Acting, Command } from './command'
import type { Actor, Flow, Transition } from './flow'
import { guards } from './guards'

/** The transition this person may take now, or why not. Buttons and the door both ask here. */
export function transitionFor(
  flow: Flow,
  application: Application,
  command: Command,
): { ok: true; transition: Transition } | { ok: false; problem: Problem } {
  const transition = flow.states[application.state]?.on[command.action]
  if (!transition) return { ok: false, problem: notNow(flow, application, command) }
  if (!plays(transition.by, application, command.acting)) return { ok: false, problem: problems.notAllowed() }
  for (const guard of transition.needs ?? []) {
    const problem = guards[guard](application, command)
    if (problem) return { ok: false, problem }
  }
  return { ok: true, transition }
}

/** Does this person play that part for this application? */
export function plays(part: Actor, application: Application, acting: Acting): boolean {
  if (part === 'system' || part === 'counterpart') return acting.kind === part
  if (part === 'depositor') return acting.kind === 'depositor' && acting.person === application.person
  return acting.kind === 'staff' && acting.roles.includes(part)
}

function notNow(flow: Flow, application: Application, command: Command): Problem {
  const moving = application.state === 'executing' || application.state === 'failed'
  if (moving && (command.action === 'withdraw' || command.action === 'ask-withdrawal'))
    return problems.tooLateToWithdraw()
  const state = flow.states[application.state]
  return problems.actionNotPossible(state ? { title: `这件业务现在是“${state.words}”，这一步不能办了。` } : {})
}
