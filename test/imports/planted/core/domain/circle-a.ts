// Planted: must be caught as no-circle.
import { b } from './circle-b'
export const a = () => b
