import type { Channel, Offer } from '../../../domain/centre/centre'
import type { CertificateKind } from '../../../domain/certificate/certificate-kind'
import type { Item } from '../../../domain/item/item'
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
import { atOnce, sevenAndThree } from '../promises'
import { atOwnWindow, certifying, fallback, handedInElsewhere, online, type Word } from '../ways'

const department = DepartmentId.parse('guanlibu')
/** 二(一)4 办理部门：中心各管理部; the same for every item. */
const responsible = { value: ['outlets'] as const, source: '指南 二(一)4：中心各管理部' }
const instantly = '指南 二(一)5：“全程网办”，即时办结'
const tenDays = { value: sevenAndThree, source: '指南 二(一)5' }
const notOrdered: Word = { source: '指南 二(一)2 只写“代收代办或两地联办”；先后是推定', assumed: true }

const webHall = 'http://61.240.128.22:3332/wt-web-gr/grlogin'
const channelNames: Readonly<Record<Channel['kind'], string>> = {
  'web-hall': `网上业务大厅（个人，${webHall}）`,
  'unit-web-hall': '网上业务大厅（单位，http://61.240.128.22:3332/wt-web/login）',
  app: '手机APP',
  'wechat-account': '微信公众号',
  site: '官方网站',
  hotline: '12329热线（外地拨0483-12329）',
  alipay: '支付宝',
}
const channels = (source: string, how: string, ...kinds: Channel['kind'][]): Channel[] =>
  kinds.map(kind => ({ kind, name: channelNames[kind], how, source }))
/** 二(一)3(2): 所在地区住房公积金管理中心“跨省通办”服务专柜; 二(一)4: 中心各管理部. */
const window = { where: '您所在地公积金中心的“跨省通办”窗口；在阿拉善盟的，到中心各管理部的窗口' }

interface Online {
  item: Item
  source: string
  flow: string
  words: string
  how: string
  kinds: readonly Channel['kind'][]
  /** What to bring to a window beside the identity card. */
  bring?: string
}

/** 全程网办 by the guide. That this mini-program offers it as well, beside the centre's own channels, is our assumption. */
function byNet({ item, source, flow, words, how, kinds, bring = '' }: Online): Offer {
  const way = online(item, { source }, flow, { value: atOnce(words), source: instantly })
  return {
    item: item.code,
    ways: [way, handedInElsewhere(item, 'agency', fallback, tenDays), atOwnWindow(item, tenDays)],
    channels: channels(source, how, ...kinds),
    line: words,
    window: { ...window, how: `带身份证${bring}，申请表和查询授权书到窗口填` },
    department,
    responsible,
  }
}

/** The same, and which certificate comes of it whichever way it is asked for. */
const certified = (offer: Offer, kind: CertificateKind, source: string): Offer => ({
  ...offer,
  ways: offer.ways.map(way => certifying(way, kind, { source })),
})

/** 代收代办或两地联办. Two-place first where the place of application must establish a fact itself. */
function byWindow(item: Item, source: string, how: string): Offer {
  const agency = handedInElsewhere(item, 'agency', { source }, tenDays)
  const twoPlace = handedInElsewhere(item, 'two-place', { source }, tenDays)
  const first = item.handedInAt === 'purchase' ? twoPlace : agency
  return {
    item: item.code,
    ways: [first, first === agency ? twoPlace : agency, atOwnWindow(item, tenDays)],
    order: { value: `${modeWords[first.mode.value]}优先`, ...notOrdered },
    channels: [],
    line: '约10个工作日',
    window: { ...window, how },
    department,
    responsible,
  }
}

/** How 阿拉善盟 offers the eight items. */
export const alxaOffers: readonly Offer[] = [
  byNet({
    item: informationQuery,
    source: '指南 二(一)1(1)',
    flow: 'instant',
    words: '当场看到结果',
    how: '身份认证后查询',
    kinds: ['web-hall', 'app', 'wechat-account', 'site', 'hotline'],
  }),
  certified(
    byNet({
      item: depositCertificate,
      source: '指南 二(一)1(2)',
      flow: 'instant',
      words: '当场开出',
      how: '身份认证后出具',
      kinds: ['web-hall', 'app', 'site'],
    }),
    'loan-use',
    '指南 一(一)2、二(一)1(2)：出具贷款职工住房公积金缴存使用证明',
  ),
  byNet({
    item: retirementWithdrawal,
    source: '指南 二(一)1(3)',
    bring: '、本人借记卡、退休证或退休审批表',
    flow: 'reviewed-online',
    words: '当场办结',
    how: '身份认证后办理',
    kinds: ['web-hall', 'app', 'site'],
  }),
  byWindow(
    unitRegistration,
    '指南 二(一)2(1)',
    '由单位经办人带单位证照、法定代表人和本人身份证、单位授权委托书，申请表和查询授权书到窗口填',
  ),
  byNet({
    item: informationChange,
    source: '指南 二(一)1(5)',
    bring: '和要改内容的证明（单位由经办人带单位证照）',
    flow: 'changed-online',
    words: '当场办结',
    how: '登录后选“信息变更”',
    kinds: ['web-hall', 'unit-web-hall', 'app', 'site'],
  }),
  byWindow(
    purchaseWithdrawal,
    '指南 二(一)2(2)',
    '带身份证、本人借记卡、购房合同、发票或付款凭证，配偶一同提取的带结婚证，申请表和查询授权书到窗口填',
  ),
  byWindow(settlementCertificate, '指南 二(一)2(3)', '借款人带身份证，申请表和查询授权书到窗口填'),
  byNet({
    item: earlyRepayment,
    source: '指南 二(一)1(4)',
    bring: '和还款卡',
    flow: 'pay-off',
    words: '当场办结',
    how: '登录后选“提前还清贷款”',
    kinds: ['web-hall', 'app', 'site'],
  }),
]
