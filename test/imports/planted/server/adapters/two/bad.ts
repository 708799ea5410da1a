// Planted: must be caught as adapter-apart.
import { target } from '../other/target'
export const bad = target
