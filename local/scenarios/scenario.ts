import type { World } from '../world/start-world'

/** A named world: what has happened in it before anybody looks. */
export interface Scenario {
  /** For `npm start -- --scenario NAME`. */
  name: string
  title: string
  /** One line that says what it shows. */
  line: string
  /** Moment the clocks show when it opens; the real time if left out. */
  opensAt?: string
  prepare(world: World): Promise<void>
}
