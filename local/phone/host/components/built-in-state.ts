import type { ViewElement } from '../view-layer'

/** What a built-in component keeps between drawings: its inner elements and its unsubmitted state. */
export interface BuiltInState {
  inner?: HTMLElement
  /** Text a person has typed, or a picker's choice, before the app answers with a property. */
  value?: unknown
  given?: unknown
  source?: string
  timer?: number
}

const states = new WeakMap<ViewElement, BuiltInState>()

/** The state of one built-in component. */
export function builtInState(element: ViewElement): BuiltInState {
  let state = states.get(element)
  if (!state) {
    state = {}
    states.set(element, state)
  }
  return state
}
