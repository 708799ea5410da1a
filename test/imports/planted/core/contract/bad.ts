// Planted: must be caught as contract-on-domain.
import { target } from '../catalogue/target'
export const bad = target
