// Planted: must be caught as world-on-built-doors.
import { target } from '../server/usecases/target'
export const bad = target
