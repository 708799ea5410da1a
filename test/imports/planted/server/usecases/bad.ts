// Planted: must be caught as usecases-on-ports.
import { target } from '../adapters/other/target'
export const bad = target
