// Planted: must be caught as usecase-apart.
import { target } from '../usecases/target'
export const bad = target
