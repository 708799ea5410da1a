// Planted: must be caught as zod-mini-only.
import { z } from 'zod'
export const bad = z
