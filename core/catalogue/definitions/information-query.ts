import type { Centre } from '../../domain/centre/centre'
import type { ItemDefinition } from '../../domain/item/item'
import { informationQuery } from '../items/information-query'
import { offeredOnline } from './offered-online'

/** 个人住房公积金缴存贷款等信息查询: answered at once, so it has words but no form. */
export function informationQueryAt(centre: Centre): ItemDefinition {
  const way = offeredOnline(centre, informationQuery)
  return {
    item: informationQuery.code,
    version: '2026-11',
    title: '公积金信息查询',
    mode: 'online',
    promise: way.promise.value,
    conditions: [`在${centre.name}有公积金账户或贷款`, '登录核对过是您本人', '同意本次查询授权'],
    materialLines: ['不用交材料'],
    whatHappens: ['登录并同意查询授权', '当场看到账户、明细和贷款'],
    irreversible: informationQuery.irreversible,
    paths: { reviewed: '中心系统应答后马上显示。' },
    fields: [],
    slots: [],
    steps: [],
    banks: [],
    promiseText: '',
    checklist: [],
    checks: ['account-exists'],
  }
}
