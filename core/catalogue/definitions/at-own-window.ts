import type { Centre, Way } from '../../domain/centre/centre'
import type { Item, ItemDefinition } from '../../domain/item/item'
import { handedIn } from './handed-in'

/** An item as the centre's own window takes it down for an own depositor (本地办理): what is collected, and how it goes on. */
export function atOwnWindow(centre: Centre, item: Item, way: Way): ItemDefinition {
  return {
    ...handedIn(centre, item, way),
    whatHappens: [
      `在${centre.shortName}的窗口核对身份、收材料、出受理回执`,
      `受理后${way.promise.value.words}，由两位工作人员先后审核`,
    ],
    promiseText: `我承诺所填内容和交的材料都是真实的，并授权${centre.name}为办这件业务查询我的信息。`,
  }
}
