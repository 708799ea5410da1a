import type { Item } from '../../domain/item/item'
import { papers } from './deposit-certificate/papers'
import { reasons } from './deposit-certificate/reasons'
import { words } from './deposit-certificate/words'
import { itemCodes } from './item-codes'

/** Whom a 缴存使用证明 is for, in words, from the answers to the fields below. */
export function loanUseOf(answers: Readonly<Record<string, string>>): { loanCentre: string; role: string } {
  const role = depositCertificate.fields.flatMap(({ name, choices }) =>
    name === 'borrowerRole' ? (choices ?? []) : [],
  )
  return {
    loanCentre: answers['loanCentre'] || '办理贷款的住房公积金中心',
    role: role.find(({ value }) => value === answers['borrowerRole'])?.label ?? '借款人本人',
  }
}

/** 2. 出具贷款职工住房公积金缴存使用证明. Certified where one deposits; asked for where one buys. */
export const depositCertificate: Item = {
  code: itemCodes.depositCertificate,
  fullTitle: '出具贷款职工住房公积金缴存使用证明',
  title: '缴存使用证明',
  icon: 'cert',
  opens: 'certificates',
  handledBy: ['deposit'],
  handedInAt: 'purchase',
  applicant: 'person',
  outcome: 'certificate',
  fields: [
    {
      name: 'loanCentre',
      kind: 'text',
      label: '准备在哪家中心贷款',
      hint: '写全省、市和中心名称',
      required: true,
      maxLength: 60,
    },
    {
      name: 'borrowerRole',
      kind: 'choice',
      label: '您在贷款里的身份',
      required: true,
      choices: [
        { value: 'borrower', label: '借款人本人' },
        { value: 'co-borrower', label: '参贷人' },
      ],
    },
  ],
  materials: ['id-front', 'id-back'],
  irreversible: '证明开出后内容不能改，要更正只能重新开。',
  checklist: [
    { name: 'same-person', label: '申请人与授权书签字人为同一人', modes: ['agency', 'two-place'] },
    { name: 'same-person', label: '申请人与申请表签字人为同一人', modes: ['local'] },
    { name: 'loan-record', label: '贷款记录核对过：两次以上贷款的不能开' },
  ],
  coreLines: ['account', 'unit', 'status', 'base', 'paid-to', 'balance', 'open-loans'],
  proofs: [],
  reasons,
  papers,
  words,
  source: '黄石 附件2 二；阿拉善盟 指南 一(一)2',
}
