import type { OwnWay } from '../../core/contract/staff/ways'

export interface WayDialogue {
  way: OwnWay
  onClose: () => void
  onDone: (words: string) => void
}
