import type { Instant } from '../values/instant'
import { type Application, NEVER } from './application'
import type { Effect } from './effect'

/** Puts effects into the application's outbox, drops those that are done, and keeps the field the timer searches by. */
export function owe(application: Application, added: readonly Effect[], done: readonly string[] = []): Application {
  const kept = application.effects.filter(effect => !done.includes(effect.id))
  const effects = [...kept, ...added.filter(effect => !kept.some(other => other.id === effect.id))]
  return { ...application, effects, nextEffectAt: earliest(effects) }
}

function earliest(effects: readonly Effect[]): Instant {
  return effects.reduce<Instant>((least, effect) => (effect.nextAt < least ? effect.nextAt : least), NEVER)
}
