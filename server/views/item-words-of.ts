import { findItem } from '../../core/catalogue/items/items'
import type { Application } from '../../core/domain/application/application'
import { posted } from '../../core/domain/application/orders'
import type { ItemWords } from '../../core/domain/item/item-words'

type Chosen = Pick<ItemWords, 'toDo' | 'doing' | 'doingLine' | 'entered' | 'notDone' | 'again' | 'done'>

/** The item's words as this case came out: that an account was closed is said where the core said so, and nowhere else. */
export function itemWordsOf(application: Pick<Application, 'item' | 'events'>): Chosen {
  const words = findItem(application.item)?.words
  if (!words) throw new Error(`no item ${application.item}`)
  const { enteredClosing, doneClosing, ...rest } = words
  if (!posted(application)?.closed) return rest
  return { ...rest, entered: enteredClosing ?? rest.entered, done: doneClosing ?? rest.done }
}
