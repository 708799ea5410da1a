import type { Item } from '../../domain/item/item'
import { itemCodes } from './item-codes'
import { papers } from './purchase-withdrawal/papers'
import { reasons } from './purchase-withdrawal/reasons'
import { words } from './purchase-withdrawal/words'

/** 6. 购房提取住房公积金. Handed in where one buys, decided and paid where one deposits. */
export const purchaseWithdrawal: Item = {
  code: itemCodes.purchaseWithdrawal,
  fullTitle: '购房提取住房公积金',
  title: '购房提取',
  icon: 'house',
  opens: 'item',
  handledBy: ['deposit'],
  handedInAt: 'purchase',
  applicant: 'person',
  outcome: 'payment',
  fields: [
    {
      name: 'housePlace',
      kind: 'text',
      label: '房屋地址',
      hint: '和合同上一样',
      required: true,
      maxLength: 100,
      mark: 'house',
    },
    {
      name: 'houseKind',
      kind: 'choice',
      label: '房屋类型',
      required: true,
      choices: [
        { value: 'new', label: '新建商品房' },
        { value: 'second-hand', label: '二手房' },
        { value: 'other', label: '其他' },
      ],
    },
    {
      name: 'contractNumber',
      kind: 'contract',
      label: '购房合同编号',
      required: true,
      maxLength: 40,
      mark: 'contract',
    },
    { name: 'price', kind: 'money', label: '房屋总价（元）', hint: '例如800000', required: true },
    { name: 'boughtOn', kind: 'day', label: '购房日期', hint: '合同签订日期', required: true, until: 'today' },
    { name: 'amount', kind: 'money', label: '申请提取金额（元）', hint: '不超过总价', required: true, atMost: 'price' },
  ],
  materials: ['id-front', 'id-back', 'bank-card', 'purchase-contract', 'purchase-invoice', 'marriage-certificate'],
  // 购房提取的需填写《购房提取材料核实情况表》, 代收代办 or 两地联办 alike: 阿拉善盟 指南 二(二)2(2).
  writtenAtWindow: ['verification-table'],
  irreversible: '钱打到卡上后不能退回账户；合同取消的，要退回提取的钱。',
  checklist: [
    { name: 'id-card', label: '身份证两面清晰，在有效期内' },
    { name: 'verified', label: '核实情况表逐项核实，两人签字', modes: ['agency', 'two-place'] },
    { name: 'verified', label: '购房材料与原件一致，内容属实', modes: ['local'] },
    { name: 'own-card', label: '收款卡为本人名下借记卡' },
    { name: 'amount', label: '金额不超过余额和房价' },
  ],
  posting: 'purchase-withdrawal',
  coreLines: ['account', 'unit', 'status', 'balance', 'withdrawable', 'open-loans'],
  proofs: [{ proof: 'card', label: '收款卡', proved: '银行核实为本人借记卡', unproved: '银行没有应答，请看材料' }],
  reasons,
  papers,
  words,
  source: '黄石 附件1 三(六)；阿拉善盟 指南 一(二)3',
}
