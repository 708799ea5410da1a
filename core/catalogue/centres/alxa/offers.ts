import type { Offer } from '../../../domain/centre/centre'
import type { Mode } from '../../../domain/item/item'
import { DepartmentId, type ItemCode } from '../../../domain/values/ids'
import { itemCodes } from '../item-codes'
import { atOnce, sevenAndThree } from '../promises'

const department = DepartmentId.parse('guanlibu')
/** 二(一)4 办理部门：中心各管理部; the same for every item. */
const responsible = { value: ['outlets'] as const, source: '指南 二(一)4：中心各管理部' }
const instantly = '指南 二(一)5：“全程网办”，即时办结'

function online(item: ItemCode, words: string, source: string, line = words): Offer {
  return {
    item,
    modes: { value: ['online'], source },
    online: true,
    promise: { value: atOnce(words), source: instantly },
    line,
    department,
    responsible,
  }
}

/** 全程网办 by the guide, but through the centre's own channels; not yet inside this mini-program. */
function byOwnChannels(item: ItemCode, source: string, where: string, how: string): Offer {
  return { ...online(item, '当场办结', source, '在中心的网上业务大厅办'), online: false, window: { where, how } }
}

/** 代收代办或两地联办. @param modes two-place first where the place of application must establish a fact itself */
function elsewhere(item: ItemCode, modes: readonly Mode[], source: string, how: string): Offer {
  return {
    item,
    modes: { value: modes, source: `${source}；两种方式的先后是推定`, assumed: true },
    online: false,
    promise: { value: sevenAndThree, source: '指南 二(一)5' },
    line: '约10个工作日',
    window: { where: '您所在地公积金中心的“跨省通办”窗口', how },
    department,
    responsible,
  }
}

/** How 阿拉善盟 offers the eight items. */
export const alxaOffers: readonly Offer[] = [
  online(itemCodes.informationQuery, '当场看到结果', '指南 二(一)1(1)'),
  online(itemCodes.depositCertificate, '当场开出', '指南 二(一)1(2)'),
  online(itemCodes.retirementWithdrawal, '当场办结', '指南 二(一)1(3)'),
  elsewhere(
    itemCodes.unitRegistration,
    ['agency', 'two-place'],
    '指南 二(一)2(1)',
    '由单位经办人带单位证照和本人身份证，填申请表和查询授权书',
  ),
  byOwnChannels(
    itemCodes.informationChange,
    '指南 二(一)1(5)',
    '个人：网上业务大厅、手机APP；单位：单位网上业务大厅',
    '登录后选“信息变更”；不方便上网的，带身份证到管理部窗口',
  ),
  elsewhere(
    itemCodes.purchaseWithdrawal,
    ['two-place', 'agency'],
    '指南 二(一)2(2)',
    '带身份证、购房合同和付款凭证，填申请表和查询授权书',
  ),
  elsewhere(
    itemCodes.settlementCertificate,
    ['agency', 'two-place'],
    '指南 二(一)2(3)',
    '借款人带身份证，填申请表和查询授权书',
  ),
  byOwnChannels(
    itemCodes.earlyRepayment,
    '指南 二(一)1(4)',
    '网上业务大厅、手机APP',
    '登录后选“提前还清贷款”；不方便上网的，带身份证到管理部窗口',
  ),
]
