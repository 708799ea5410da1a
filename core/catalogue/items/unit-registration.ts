import type { Item } from '../../domain/item/item'
import { itemCodes } from './item-codes'
import { papers } from './unit-registration/papers'
import { reasons } from './unit-registration/reasons'
import { words } from './unit-registration/words'

/** Per cent of the wage, for the unit and for the person alike: at least 5 (条例 18), at most 12 (建金管〔2005〕5号 二). */
const ratios = { min: 5, max: 12 }

/** 4. 住房公积金单位登记开户. The centre of the unit's registration place decides (注册地). */
export const unitRegistration: Item = {
  code: itemCodes.unitRegistration,
  fullTitle: '住房公积金单位登记开户',
  title: '单位登记开户',
  icon: 'unit',
  opens: 'item',
  handledBy: ['registration'],
  applicant: 'unit',
  outcome: 'registration',
  fields: [
    { name: 'unitName', kind: 'text', label: '单位名称', hint: '和执照上一样', required: true, maxLength: 80 },
    { name: 'creditCode', kind: 'credit-code', label: '统一社会信用代码', hint: '18位', required: true },
    { name: 'unitAddress', kind: 'text', label: '单位地址', required: true, maxLength: 100 },
    {
      name: 'legalRepresentative',
      kind: 'text',
      label: '法定代表人',
      required: true,
      maxLength: 40,
      personal: true,
    },
    { name: 'foundedOn', kind: 'day', label: '设立日期', hint: '照执照上写的填', required: true, until: 'today' },
    {
      name: 'firstMonth',
      kind: 'month',
      label: '首次汇缴月份',
      hint: '例如2026-12',
      required: true,
      // 住房公积金 began in 1991.
      since: '1991-01',
      until: 'next-year',
    },
    {
      name: 'unitRatio',
      kind: 'ratio',
      label: '单位缴存比例',
      hint: '5到12，例如8',
      required: true,
      range: ratios,
    },
    {
      name: 'personRatio',
      kind: 'ratio',
      label: '个人缴存比例',
      hint: '5到12，例如8',
      required: true,
      range: ratios,
    },
  ],
  materials: ['unit-licence', 'legal-representative-id', 'operator-id', 'mandate'],
  irreversible: '登记后要改单位信息，需另办信息变更；自登记之日起20日内要为职工设立账户。',
  checklist: [
    { name: 'licence', label: '执照有效，代码与填写一致' },
    { name: 'operator', label: '经办人身份与授权书一致' },
    { name: 'no-account', label: '本中心没有该单位的账户' },
  ],
  posting: 'unit-registration',
  coreLines: [],
  proofs: [],
  reasons,
  papers,
  words,
  source: '黄石 附件1 三(四)；阿拉善盟 指南 一(二)1；条例 14',
}
