// Planted: must be caught as city-apart.
import { target } from '../alxa/target'
export const bad = target
