// Planted: must be caught as catalogue-on-domain.
import { ports } from '../../server/ports'
export const bad = ports
