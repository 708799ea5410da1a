import type { Centre, Offer } from '../domain/centre/centre'
import type { Mode } from '../domain/item/item'
import type { ItemCode } from '../domain/values/ids'
import { itemCodes } from './centres/item-codes'

interface Face {
  title: string
  icon: string
  /** Where the row leads when the item is online here. */
  opens: 'fund' | 'certificates' | 'item'
}

/** What all centres share of the eight items' looks. Titles are the seeds' names, shortened for a phone. */
const faces: Readonly<Record<ItemCode, Face>> = {
  [itemCodes.informationQuery]: { title: '公积金信息查询', icon: 'query', opens: 'fund' },
  [itemCodes.depositCertificate]: { title: '缴存使用证明', icon: 'cert', opens: 'certificates' },
  [itemCodes.retirementWithdrawal]: { title: '退休提取', icon: 'wallet', opens: 'item' },
  [itemCodes.unitRegistration]: { title: '单位登记开户', icon: 'unit', opens: 'item' },
  [itemCodes.informationChange]: { title: '信息变更', icon: 'edit', opens: 'item' },
  [itemCodes.purchaseWithdrawal]: { title: '购房提取', icon: 'house', opens: 'item' },
  [itemCodes.settlementCertificate]: { title: '贷款结清证明', icon: 'settled', opens: 'item' },
  [itemCodes.earlyRepayment]: { title: '提前还清贷款', icon: 'repay', opens: 'item' },
}

const modeWords: Record<Mode, string> = { online: '全程网办', agency: '代收代办', 'two-place': '两地联办' }

/** The home page's rows: what is online first, each group in the order of the seeds. */
export function itemCards(centre: Centre) {
  const cards = centre.offers.map(offer => itemCard(centre, offer))
  return [...cards.filter(card => card.online), ...cards.filter(card => !card.online)]
}

function itemCard(centre: Centre, offer: Offer) {
  const face = faces[offer.item]
  if (!face) throw new Error(`no face for item ${offer.item}`)
  const mode = offer.modes.value[0]
  return {
    item: offer.item,
    title: face.title,
    line: offer.line,
    mode,
    modeWords: offer.modes.value.map(each => modeWords[each]).join('、') || '窗口办理',
    online: offer.online,
    icon: face.icon,
    opens: offer.online ? face.opens : ('window' as const),
    window: offer.window && { ...offer.window, phone: centre.phone, hours: centre.hours },
  }
}
