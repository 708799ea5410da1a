import type { Offer } from '../../../domain/centre/centre'
import { DepartmentId, type ItemCode } from '../../../domain/values/ids'
import { itemCodes } from '../item-codes'
import { atOnce } from '../promises'

const since = '2020-12-25'
/** 责任部门 of every item names 各网点; which outlet takes online cases is for the customer to say. */
const department = DepartmentId.parse('tuanchengshan')

/** 责任部门 as 附件1 三 lists them, item by item. */
const responsibleBy = (aim: string, ...names: ('chouji' | 'daikuan' | 'caiwu' | 'xinxi' | 'outlets')[]) => ({
  value: names.map(name => (name === 'outlets' ? name : DepartmentId.parse(name))),
  source: `附件1 三(${aim})`,
})

/** Items four to eight are aims in 附件1 without a procedure in 附件2: the window, until the centre says otherwise. */
function atTheWindow(
  item: ItemCode,
  line: string,
  aim: string,
  how: string,
  ...sections: ('chouji' | 'daikuan' | 'caiwu')[]
): Offer {
  return {
    item,
    modes: { value: [], source: `附件1 三(${aim})只列目标，附件2没有写办法`, assumed: true },
    online: false,
    promise: {
      value: { kind: 'working-days', days: 3, words: '办理时间以窗口答复为准' },
      source: '附件2没有写时限',
      assumed: true,
    },
    line,
    window: { where: '中心各营业部的“跨省通办”窗口', how },
    department,
    responsible: responsibleBy(aim, ...sections, 'xinxi', 'outlets'),
  }
}

/** How 黄石 offers the eight items. */
export const huangshiOffers: readonly Offer[] = [
  {
    item: itemCodes.informationQuery,
    modes: { value: ['online'], source: '附件2 一(二)', since },
    online: true,
    promise: { value: atOnce('当场看到结果'), source: '附件2 一没有写时限', since, assumed: true },
    line: '当场看到结果',
    department,
    responsible: responsibleBy('一', 'chouji', 'daikuan', 'xinxi'),
  },
  {
    item: itemCodes.depositCertificate,
    modes: { value: ['online', 'agency'], source: '附件2 二(二)', since },
    online: true,
    promise: { value: atOnce('当场开出'), source: '附件2 二(三)1 可自行打印，没有写时限', since, assumed: true },
    line: '当场开出，带电子印章',
    department,
    responsible: responsibleBy('二', 'chouji', 'xinxi', 'outlets'),
  },
  {
    item: itemCodes.retirementWithdrawal,
    modes: { value: ['online'], source: '附件2 三(二)', since },
    online: true,
    promise: {
      value: { kind: 'working-days', days: 3, words: '3个工作日内办结' },
      source: '附件2 三(三)：公积金中心将在三个工作日内办结',
      since,
    },
    line: '3个工作日内办好',
    department,
    responsible: responsibleBy('三', 'chouji', 'caiwu', 'xinxi', 'outlets'),
  },
  atTheWindow(
    itemCodes.unitRegistration,
    '到单位注册地的窗口办',
    '四',
    '由单位经办人带单位证照和本人身份证办理',
    'chouji',
  ),
  atTheWindow(
    itemCodes.informationChange,
    '到缴存地的窗口办',
    '五',
    '个人带身份证；单位由经办人带单位证照办理',
    'chouji',
  ),
  atTheWindow(
    itemCodes.purchaseWithdrawal,
    '到买房地的窗口交材料',
    '六',
    '带身份证、购房合同和付款凭证办理',
    'chouji',
    'caiwu',
  ),
  atTheWindow(itemCodes.settlementCertificate, '到贷款地的窗口开', '七', '借款人带身份证办理', 'daikuan'),
  atTheWindow(itemCodes.earlyRepayment, '到贷款地的窗口办', '八', '借款人带身份证和还款卡办理', 'daikuan'),
]
