// Planted: must be caught as phone-apart.
import { target } from '../core/catalogue/target'
export const bad = target
