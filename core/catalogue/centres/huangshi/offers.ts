import type { Channel, Offer, Way } from '../../../domain/centre/centre'
import type { Item, Mode } from '../../../domain/item/item'
import { DepartmentId } from '../../../domain/values/ids'
import { depositCertificate } from '../../items/deposit-certificate'
import { earlyRepayment } from '../../items/early-repayment'
import { informationChange } from '../../items/information-change'
import { informationQuery } from '../../items/information-query'
import { purchaseWithdrawal } from '../../items/purchase-withdrawal'
import { retirementWithdrawal } from '../../items/retirement-withdrawal'
import { settlementCertificate } from '../../items/settlement-certificate'
import { unitRegistration } from '../../items/unit-registration'
import { modeWords } from '../../mode-words'
import { atOnce, sevenAndThree, within } from '../promises'
import { atOwnWindow, certifying, fallback, handedInElsewhere, online, type Word } from '../ways'

const since = '2020-12-25'
/** 责任部门 of every item names 各网点; which outlet takes online cases is for the customer to say. */
const department = DepartmentId.parse('tuanchengshan')

/** 责任部门 as 附件1 三 lists them, item by item. */
const responsibleBy = (aim: string, ...names: ('chouji' | 'daikuan' | 'caiwu' | 'xinxi' | 'outlets')[]) => ({
  value: names.map(name => (name === 'outlets' ? name : DepartmentId.parse(name))),
  source: `附件1 三(${aim})`,
})

/** 附件2 promises three days for retirement alone; the two clocks are the other seed's and 建办金〔2020〕53号's. */
const twoClocks = { value: sevenAndThree, source: '附件2没有写时限；参照阿拉善盟指南 二(一)5', assumed: true } as const
const threeDays = { value: within(3), source: '附件2没有写时限；参照退休提取', assumed: true } as const

const own = {
  alipay: '支付宝：左上角选城市“黄石”，点“市民中心”—“公积金”',
  'wechat-account': '微信：关注黄石公积金公众号，注册绑定',
  app: '“手机公积金”APP：选城市“黄石”',
  'web-hall': '个人网上业务大厅（https://online.hsgjj.com/wt-web-gr/grlogin）',
} as const
const channels = (source: string, how: Partial<Readonly<Record<keyof typeof own, string>>>): Channel[] =>
  (Object.keys(how) as (keyof typeof own)[]).map(kind => ({ kind, name: own[kind], how: how[kind] ?? '', source }))

/**
 * 附件1 三(一)、(三)至(五)、(七)、(八): 异地, 不受地域限制, so any centre's window takes them; 附件2 四: 各网点 have one, not 营业部 alone.
 * 附件1 三(六) and 附件2 二(三)2 name the place of purchase.
 */
const places = {
  anywhere: '任何一家公积金中心的“跨省通办”窗口都收，不用回黄石；在黄石的，到本中心任一网点的窗口',
  purchase: '买房地公积金中心的“跨省通办”窗口；在黄石买房的，到本中心任一网点的窗口',
} as const
const window = (where: keyof typeof places, how: string) => ({ where: places[where], how })

/** Items four to eight are aims in 附件1 without a procedure in 附件2: modes after 建办金〔2020〕53号, until the centre says otherwise. */
function assumed(aim: string, mode: Mode): Word {
  return {
    source: `附件1 三(${aim})只列目标，附件2没有写办法；按建办金〔2020〕53号的通行做法为${modeWords[mode]}`,
    assumed: true,
  }
}

interface Aim {
  item: Item
  aim: string
  ways: readonly Way[]
  line: string
  where: keyof typeof places
  how: string
  sections: readonly ('chouji' | 'daikuan' | 'caiwu')[]
}
const aimed = ({ item, aim, ways, line, where, how, sections }: Aim): Offer => ({
  item: item.code,
  ways: [...ways, atOwnWindow(item, threeDays)],
  channels: [],
  line,
  window: window(where, how),
  department,
  responsible: responsibleBy(aim, ...sections, 'xinxi', 'outlets'),
})

/** How 黄石 offers the eight items. */
export const huangshiOffers: readonly Offer[] = [
  {
    item: informationQuery.code,
    ways: [
      online(informationQuery, { source: '附件2 一(二)', since }, 'instant', {
        value: atOnce('当场看到结果'),
        source: '附件2 一没有写时限',
        since,
        assumed: true,
      }),
      handedInElsewhere(informationQuery, 'agency', fallback, twoClocks),
      atOwnWindow(informationQuery, threeDays),
    ],
    channels: channels('附件2 一(三)', {
      alipay: '点“公积金查询”，刷脸登录',
      'wechat-account': '绑定后查询',
      app: '刷脸进入查询',
      'web-hall': '“我的公积金”看汇缴明细，“我的贷款”看贷款',
    }),
    line: '当场看到结果',
    window: window('anywhere', '带身份证，申请表和查询授权书到窗口填'),
    department,
    responsible: responsibleBy('一', 'chouji', 'daikuan', 'xinxi'),
  },
  {
    item: depositCertificate.code,
    ways: [
      certifying(
        online(depositCertificate, { source: '附件2 二(二)', since }, 'instant', {
          value: atOnce('当场开出'),
          source: '附件2 二(三)1 可自行打印，没有写时限',
          since,
          assumed: true,
        }),
        'deposit',
        { source: '附件2 二(三)1：可自行打印带有电子印章的缴存证明', since },
      ),
      certifying(
        handedInElsewhere(depositCertificate, 'agency', { source: '附件2 二(二)、二(三)2', since }, twoClocks),
        'loan-use',
        { source: '附件2 二(一)、二(三)2：申请出具贷款职工住房公积金缴存使用证明', since },
      ),
      certifying(atOwnWindow(depositCertificate, threeDays), 'loan-use', {
        source: '附件2没有写本中心窗口；照二(三)2开贷款职工缴存使用证明',
        assumed: true,
      }),
    ],
    channels: channels('附件2 二(三)1', { 'web-hall': '“账户流水”—“账户明细”—“缴存证明”' }),
    line: '当场开出，带电子印章',
    window: window('purchase', '带身份证，申请表（一式两份）和查询授权书到窗口填'),
    department,
    responsible: responsibleBy('二', 'chouji', 'xinxi', 'outlets'),
  },
  {
    item: retirementWithdrawal.code,
    ways: [
      online(
        retirementWithdrawal,
        { source: '附件2 三(二)', since },
        'reviewed-online',
        { value: within(3), source: '附件2 三(三)：公积金中心将在三个工作日内办结', since },
        { source: '附件2 三(三)：身份证正反面、借记卡、退休证或者退休审批表、本人手持身份证', since },
      ),
      handedInElsewhere(retirementWithdrawal, 'agency', fallback, twoClocks),
      atOwnWindow(retirementWithdrawal, { value: within(3), source: '附件2 三(三)：公积金中心将在三个工作日内办结' }),
    ],
    channels: channels('附件2 三(三)', {
      app: '“业务办理”—“我要提取”—“退休提取”',
      alipay: '“黄石公积金提取”—“离退休提取”',
    }),
    line: '3个工作日内办好',
    window: window('anywhere', '带身份证、本人借记卡、退休证或退休审批表，申请表和查询授权书到窗口填'),
    department,
    responsible: responsibleBy('三', 'chouji', 'caiwu', 'xinxi', 'outlets'),
  },
  aimed({
    item: unitRegistration,
    aim: '四',
    ways: [handedInElsewhere(unitRegistration, 'agency', assumed('四', 'agency'), twoClocks)],
    line: '到就近的窗口办，不用回注册地',
    where: 'anywhere',
    how: '由单位经办人带单位证照、法定代表人和本人身份证、单位授权委托书，申请表和查询授权书到窗口填',
    sections: ['chouji'],
  }),
  aimed({
    item: informationChange,
    aim: '五',
    ways: [
      online(informationChange, assumed('五', 'online'), 'changed-online', threeDays),
      handedInElsewhere(informationChange, 'agency', fallback, twoClocks),
    ],
    line: '3个工作日内办好',
    where: 'anywhere',
    how: '带身份证和要改内容的证明，申请表和查询授权书到窗口填；单位由经办人带单位证照',
    sections: ['chouji'],
  }),
  aimed({
    item: purchaseWithdrawal,
    aim: '六',
    ways: [handedInElsewhere(purchaseWithdrawal, 'two-place', assumed('六', 'two-place'), twoClocks)],
    line: '到买房地的窗口交材料',
    where: 'purchase',
    how: '带身份证、本人借记卡、购房合同、发票或付款凭证，配偶一同提取的带结婚证，申请表和查询授权书到窗口填',
    sections: ['chouji', 'caiwu'],
  }),
  aimed({
    item: settlementCertificate,
    aim: '七',
    ways: [handedInElsewhere(settlementCertificate, 'agency', assumed('七', 'agency'), twoClocks)],
    line: '到就近的窗口开，不用回贷款地',
    where: 'anywhere',
    how: '借款人带身份证，申请表和查询授权书到窗口填',
    sections: ['daikuan'],
  }),
  aimed({
    item: earlyRepayment,
    aim: '八',
    ways: [
      online(earlyRepayment, assumed('八', 'online'), 'pay-off', threeDays),
      handedInElsewhere(earlyRepayment, 'agency', fallback, twoClocks),
    ],
    line: '3个工作日内办好',
    where: 'anywhere',
    how: '借款人带身份证和还款卡，申请表和查询授权书到窗口填',
    sections: ['daikuan'],
  }),
]
