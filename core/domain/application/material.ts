import type { MaterialId } from '../values/ids'
import type { Instant } from '../values/instant'

/** One kept picture, or one page of a PDF. Paths lie in storage nobody may read; staff see `viewPath` by short links. */
export interface Material {
  id: MaterialId
  slot: string
  round: number
  keptAt: Instant
  keptPath: string
  viewPath: string
  width: number
  height: number
  bytes: number
  sha256: string
  rawSha256: string
  hints: string[]
  /** The PDF this page was drawn from, as it came. */
  original?: string
  /** Set when a correction put another in its place; the old one stays for the file. */
  replacedAt?: Instant
}
