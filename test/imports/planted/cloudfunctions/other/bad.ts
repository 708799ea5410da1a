// Planted: must be caught as door-through-cloud.
import { target } from '../../server/adapters/other/target'
export const bad = target
