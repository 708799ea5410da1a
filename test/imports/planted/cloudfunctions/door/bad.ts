// Planted: must be caught as door-without-rule.
import { target } from '../../core/domain/target'
export const bad = target
