import { hotline } from '../../core/domain/text/diallable'
import { centre } from './centre'

/** Number of the chosen centre, with its area code; as long as none is chosen the hotline of where one stands. */
export function useHotline(): string {
  return centre.use()?.phone ?? hotline
}

/** The same at this moment. */
export function hotlineNow(): string {
  return centre.get()?.phone ?? hotline
}
