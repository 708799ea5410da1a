// Planted: must be caught as domain-alone.
import { target } from '../catalogue/target'
export const bad = target
