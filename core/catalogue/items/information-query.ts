import type { Item } from '../../domain/item/item'
import { papers } from './information-query/papers'
import { reasons } from './information-query/reasons'
import { words } from './information-query/words'
import { itemCodes } from './item-codes'

/** 1. 个人住房公积金缴存贷款等信息查询. Deposits and loan may lie with two centres: each is asked for its own. */
export const informationQuery: Item = {
  code: itemCodes.informationQuery,
  fullTitle: '个人住房公积金缴存贷款等信息查询',
  title: '公积金信息查询',
  icon: 'query',
  opens: 'fund',
  handledBy: ['deposit', 'loan'],
  applicant: 'person',
  outcome: 'answer',
  fields: [],
  materials: [],
  irreversible: '只是查询，不改变账户。',
  checklist: [
    { name: 'same-person', label: '申请人与授权书签字人为同一人', modes: ['agency', 'two-place'] },
    { name: 'same-person', label: '申请人与申请表签字人为同一人', modes: ['local'] },
  ],
  coreLines: ['account', 'unit', 'status', 'balance', 'open-loans'],
  proofs: [],
  reasons,
  papers,
  words,
  source: '黄石 附件2 一；阿拉善盟 指南 一(一)1',
}
