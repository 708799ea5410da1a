// Planted: must be caught as exchange-below-effects.
import { target } from '../effects/target'

export const bad = target
