import type { ItemCard } from '../../../core/contract/depositor/centre-card'
import { go } from '../../go'
import { itemToShow } from '../../state/item-to-show'

/** Opens what stands behind an item: the look-up, the certificates, the form's first page, or where the window is. */
export function openItem(card: ItemCard): void {
  if (card.opens === 'fund') go('fund')
  else if (card.opens === 'certificates') go('certificates')
  else if (card.opens === 'item' && card.online) go('item', { item: card.item })
  else {
    itemToShow.set(card)
    go('window')
  }
}
