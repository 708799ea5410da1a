import type { Slot } from '../../domain/item/item'

const MEGABYTE = 1_048_576
const picture = { maxBytes: 20 * MEGABYTE, pages: { min: 1, max: 1 }, camera: 'back' } as const
const pages = { ...picture, pages: { min: 1, max: 5 } } as const

/** Every kind of picture any item asks for, once. A centre's way names them; nothing here belongs to one centre. */
const list: readonly Slot[] = [
  { ...picture, name: 'id-front', label: '身份证人像面', hint: '四个角都拍到，字看得清', sample: 'id-front' },
  { ...picture, name: 'id-back', label: '身份证国徽面', hint: '看得清有效期', sample: 'id-back' },
  {
    ...picture,
    name: 'bank-card',
    label: '收款银行卡',
    hint: '拍有卡号的一面，要您本人的借记卡',
    sample: 'bank-card',
  },
  {
    ...pages,
    name: 'retirement-certificate',
    label: '退休证',
    hint: '拍有姓名、照片和退休日期的页，可以多张',
    sample: 'retirement-certificate',
    oneOf: 'retirement-paper',
  },
  {
    ...pages,
    name: 'retirement-approval',
    label: '退休审批表',
    hint: '每一页都拍，公章要看得清',
    sample: 'retirement-approval',
    oneOf: 'retirement-paper',
  },
  {
    ...picture,
    name: 'hand-held',
    label: '本人手持身份证',
    hint: '脸和身份证都要清楚，可以请家人帮忙拍',
    sample: 'hand-held',
    camera: 'front',
  },
  {
    ...pages,
    name: 'application-form',
    label: '跨省通办业务办理申请表',
    hint: '签好字的整页，签名和日期要看得清',
    sample: 'application-form',
  },
  {
    ...pages,
    name: 'local-form',
    label: '业务办理申请表',
    hint: '签好字的整页，签名和日期要看得清',
    sample: 'application-form',
  },
  {
    ...pages,
    name: 'query-authorisation',
    label: '查询授权书',
    hint: '签好字的整页，每位授权人一份',
    sample: 'query-authorisation',
  },
  {
    ...pages,
    name: 'purchase-contract',
    label: '购房合同',
    hint: '买卖双方、房屋位置、价款和签章的页',
    sample: 'purchase-contract',
  },
  { ...pages, name: 'purchase-invoice', label: '购房发票或付款凭证', hint: '金额和日期要看得清', sample: 'invoice' },
  {
    ...pages,
    name: 'marriage-certificate',
    label: '结婚证',
    hint: '配偶一同提取时要；拍有照片和登记日期的页',
    sample: 'marriage-certificate',
    pages: { min: 0, max: 5 },
  },
  {
    ...pages,
    name: 'verification-table',
    label: '购房提取材料核实情况表',
    hint: '两位核实人签字后的整页',
    sample: 'verification-table',
  },
  {
    ...picture,
    name: 'unit-licence',
    label: '营业执照或统一社会信用代码证书',
    hint: '四个角都拍到，代码看得清',
    sample: 'unit-licence',
  },
  {
    ...pages,
    name: 'legal-representative-id',
    label: '法定代表人身份证',
    hint: '两面都要',
    sample: 'id-front',
    pages: { min: 2, max: 2 },
  },
  {
    ...pages,
    name: 'operator-id',
    label: '经办人身份证',
    hint: '两面都要',
    sample: 'id-front',
    pages: { min: 2, max: 2 },
  },
  { ...picture, name: 'mandate', label: '单位授权委托书', hint: '写明办什么，盖单位公章', sample: 'mandate' },
  {
    ...pages,
    name: 'change-proof',
    label: '信息变更的证明',
    hint: '例如户口簿变更页、公安机关证明、变更后的执照',
    sample: 'change-proof',
  },
]

/** By name. */
export const materials: Readonly<Record<string, Slot>> = Object.fromEntries(list.map(slot => [slot.name, slot]))
