import type { Application } from '../../core/domain/application/application'

/**
 * What came of trying one effect: done (with what it changes in the application), or later. `change` must not depend on
 * anything but the application it is given, for it may run again on a fresher one.
 */
export type EffectResult =
  | { kind: 'done'; change?: (application: Application) => Application }
  | { kind: 'later'; seconds: number; absent?: number; change?: (application: Application) => Application }
  /** Cannot be done by this call at all (e.g. notices outside a mini-program or timer call); another will. */
  | { kind: 'not-here' }
