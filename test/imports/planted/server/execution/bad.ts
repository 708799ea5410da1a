// Planted: must be caught as execution-below.
import { target } from '../exchange/target'

export const bad = target
