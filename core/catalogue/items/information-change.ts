import type { Item } from '../../domain/item/item'
import { papers } from './information-change/papers'
import { reasons } from './information-change/reasons'
import { words } from './information-change/words'
import { itemCodes } from './item-codes'

/** 5. 住房公积金单位及个人缴存信息变更. Many come in person just because wrong data keep them from logging in. */
export const informationChange: Item = {
  code: itemCodes.informationChange,
  fullTitle: '住房公积金单位及个人缴存信息变更',
  title: '信息变更',
  icon: 'edit',
  opens: 'item',
  handledBy: ['deposit'],
  applicant: 'either',
  outcome: 'change',
  fields: [
    {
      name: 'what',
      kind: 'choice',
      label: '要改什么',
      required: true,
      choices: [
        { value: 'phone', label: '手机号码', means: 'phone' },
        { value: 'name', label: '姓名', means: 'name' },
        { value: 'id-number', label: '证件号码', means: 'id-number' },
        { value: 'unit-name', label: '单位名称' },
        { value: 'unit-address', label: '单位地址' },
      ],
    },
    { name: 'from', kind: 'text', label: '现在登记的', required: true, maxLength: 80, personal: true },
    { name: 'to', kind: 'text', label: '要改成', required: true, maxLength: 80, personal: true, fits: 'what' },
  ],
  materials: ['id-front', 'id-back', 'change-proof'],
  irreversible: '改好后以后的通知和核对都用新信息；改错了要再办一次变更。',
  checklist: [
    { name: 'same-person', label: '申请人与登记的缴存人为同一人' },
    { name: 'proof', label: '证明与要改的内容一致' },
  ],
  posting: 'information-change',
  coreLines: ['account', 'unit', 'status'],
  proofs: [],
  reasons,
  papers,
  words,
  source: '黄石 附件1 三(五)；阿拉善盟 指南 一(二)2',
}
