import type { Mode } from '../../core/domain/item/item'
import type { CentreCode, ItemCode, StaffId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Stored } from '../ports'

/** 停办: a way in which a centre takes an item no longer, until it is opened again; `_id` is `centre:item:mode`. */
export interface ClosedWay extends Stored {
  centre: CentreCode
  item: ItemCode
  mode: Mode
  by: StaffId
  byName: string
  at: Instant
  /** What staff and other centres' liaisons read. */
  reason: string
}
