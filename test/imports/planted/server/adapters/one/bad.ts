// Planted: must be caught as adapter-not-usecase.
import { target } from '../../usecases/target'
export const bad = target
