import type { CentreCode, StaffId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Stored } from '../ports'

/**
 * 窗口核对登记: a clerk vouched for somebody, or would not. One line for the head of the centre where it happened, one for the
 * person's own centre if that is another.
 */
export interface WindowConfirmation extends Stored {
  seenBy: CentreCode
  at: Instant
  /** Where the window is. */
  centre: CentreCode
  by: StaffId
  byName: string
  what: 'log-in' | 'case'
  outcome: 'confirmed' | 'refused'
  masked: { name: string; idNumber: string }
}
