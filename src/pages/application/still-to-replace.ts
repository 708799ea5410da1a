import type { ApplicationView } from '../../../core/contract/depositor/application-view'
import type { Slot } from '../../../core/domain/item/item'
import type { MaterialId } from '../../../core/domain/values/ids'

/**
 * The picture a new one takes the place of: the only one of a one-page slot. In a slot of several pages a new page is
 * added, since what was missing is often one more page; when it is full, the first makes room.
 */
export function stillToReplace(application: ApplicationView, slot: Slot): MaterialId | undefined {
  const pages = application.materials.filter(material => material.slot === slot.name)
  return pages.length >= slot.pages.max ? pages[0]?.id : undefined
}
