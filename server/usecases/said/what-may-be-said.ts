import { itemCodes } from '../../../core/catalogue/items/item-codes'
import type { ItemCode } from '../../../core/domain/values/ids'

/** Where a text stands. */
export type Kind = 'paper' | 'notice' | 'timeline' | 'staff' | 'reasons'

/** What an item says in so many words, and by which words of its own another item betrays that it was taken for this one. */
export interface Rule {
  /** Words of this item alone; found with another item they are a slip. */
  own?: RegExp
  /** Own words of other items that this one may use as well, and why. */
  borrows?: readonly ItemCode[]
  /** Money goes to the applicant. */
  pays?: true
  /** What must stand on the paper that ends it, row by row. */
  end: { paper: string; labels: readonly (string | RegExp)[]; says?: RegExp }
}

const paidOn = /到账日期|付款日期/

/**
 * Written by hand from the two documents (黄石 附件1 三, 附件2; 阿拉善盟 指南 一, 二) and the forms in use at centres; never from what the product
 * prints. A word that stands here because it was seen there proves nothing.
 */
export const rules: Readonly<Record<ItemCode, Rule>> = {
  // 附件2 一, 指南 一(一)1: deposits and loan are looked up; nothing is paid, closed or certified.
  // It says that it is no certificate.
  [itemCodes.informationQuery]: {
    borrows: [itemCodes.depositCertificate],
    end: { paper: 'result', labels: ['个人账号', '账户状态', '账户余额'] },
  },
  // 附件2 二, 指南 一(一)2: deposits and loans, for the centre that is to lend.
  [itemCodes.depositCertificate]: {
    own: /缴存使用证明|缴存证明/,
    end: { paper: 'result', labels: ['个人账号', '缴存基数', '账户余额', '贷款记录', '未还清余额'] },
  },
  // 附件2 三 (离、退休), 指南 一(一)3, 条例 24: the account is closed with it, principal and interest are paid.
  [itemCodes.retirementWithdrawal]: {
    own: /离休|退休/,
    pays: true,
    end: {
      paper: 'withdrawal-receipt',
      labels: ['提取原因', '是否销户', '本金', '利息', '收款账户', paidOn],
      says: /离休|退休/,
    },
  },
  // 附件1 三(四), 指南 一(二)1, 条例 14: the unit gets a number, and twenty days to open accounts for its staff.
  [itemCodes.unitRegistration]: {
    own: /单位账号|单位登记/,
    end: { paper: 'result', labels: ['单位名称', '统一社会信用代码', '单位账号'], says: /20日/ },
  },
  // 附件1 三(五), 指南 一(二)2: before and after, field by field.
  [itemCodes.informationChange]: { own: /变更前|变更后/, end: { paper: 'result', labels: ['变更前', '变更后'] } },
  // 附件1 三(六), 指南 一(二)3: part of an account that lives on.
  [itemCodes.purchaseWithdrawal]: {
    own: /购房提取|购买住房|核实情况表/,
    pays: true,
    end: {
      paper: 'withdrawal-receipt',
      labels: ['提取原因', '是否销户', /提取金额|本次提取/, '收款账户', paidOn],
      says: /购买住房/,
    },
  },
  // 附件1 三(七), 指南 一(二)4.
  // It says how the loan was paid off.
  [itemCodes.settlementCertificate]: {
    own: /全部还清证明|结清证明/,
    borrows: [itemCodes.earlyRepayment],
    end: { paper: 'result', labels: ['借款合同编号', /结清日期|还清日期/] },
  },
  // 附件1 三(八), 指南 一(二)5: after it the settlement certificate may be asked for.
  [itemCodes.earlyRepayment]: {
    own: /扣款|提前还清|提前结清/,
    borrows: [itemCodes.settlementCertificate],
    end: { paper: 'result', labels: ['借款合同编号', /本金$/, /利息$/] },
  },
}

/** Money to the applicant. */
export const money = /打款|到账(?!户)|钱已|收款账户|提取原因|提取金额|提取总额/
/** Only what the core has closed is closed (条例 24 closes it with retirement alone). */
export const closing = /注销|销户（是|(?<!收款账户)已销户/
/** What no text may ever hold: a value nobody filled in, or a name of the code. */
export const broken = /undefined|\[object|NaN|null|\$\{|照片\d+张/
