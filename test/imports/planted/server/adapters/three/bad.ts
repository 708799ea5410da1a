// Planted: must be caught as world-apart.
import { target } from '../../../local/target'
export const bad = target
