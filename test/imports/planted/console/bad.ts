// Planted: must be caught as console-apart.
import { ports } from '../server/ports'
export const bad = ports
