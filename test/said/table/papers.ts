import { type City, elsewhere, type ItemName, type Trip } from '../saying'
import { days, modeNames } from './items'
import { places } from './vocabulary'

/** A line that must stand on the paper: under such a label, or anywhere, with such words. */
export interface Demand {
  need: string
  label?: RegExp
  text: RegExp
}

export interface PaperRule {
  title: RegExp
  demands: readonly Demand[]
  /** 身份证号 and account in full: only where the paper is shown to somebody else. */
  inFull?: true
  source: string
}

const row = (need: string, label: RegExp, text: RegExp): Demand => ({ need, label, text })
const words = (need: string, text: RegExp): Demand => ({ need, text })

const forms = '来源：阿拉善盟 指南 和 黄石 附件2 所列的单据；栏目按其他中心的同名单据（推定，待中心确认）'

/** 王建国 of the walk, as core and bank know him. */
export const person = {
  name: '王建国',
  idNumber: '420000196604120130',
  card: '6222020200012345678',
  account: '420201000001',
} as const

const masked = row('证件号码（只露头尾）', /证件号码|身份证号/, /^4200\*+0130$/)
const named = row('姓名', /姓名|申请人|借款人|户名|客户/, /王建国/)

const whoIsPaid: readonly Demand[] = [
  named,
  masked,
  row('个人账号', /个人账号/, /4202\*+0001|420201000001/),
  row('缴存单位', /单位/, /示范铸造有限公司/),
  row('收款银行和卡号尾号', /收款/, /中国工商银行.*(5678|4321)/),
  row('付款日期', /付款|到账|打款/, /2026年11月2\d日/),
]

/** 提取业务回执: name, account, unit, reason, 是否销户, amount, interest, total, balance after, payee. */
export const withdrawalReceipts: Partial<Readonly<Record<ItemName, PaperRule>>> = {
  'retirement-withdrawal': {
    title: /^.*提取.*回执$/,
    demands: [
      ...whoIsPaid,
      row('提取原因', /原因/, /退休|离休/),
      row('本金', /本金|提取金额|本次提取/, /(186,432\.57|18,643\.25)元/),
      row('利息', /利息/, /1,110\.83元/),
      row('合计', /合计|实付/, /(187,543\.40|19,754\.08)元/),
      row('合计大写', /大写/, /壹拾捌万柒仟伍佰肆拾叁元肆角|壹万玖仟柒佰伍拾肆元零?捌分/),
      row('账户余额（办后）', /余额/, /0\.00元/),
    ],
    source: forms,
  },
  'purchase-withdrawal': {
    title: /^.*提取.*回执$/,
    demands: [
      ...whoIsPaid,
      row('提取原因', /原因/, /购房|购买/),
      row('本金', /本金|提取金额|本次提取/, /(?<![\d,])100\.00元/),
      row('利息', /利息/, /(?<![\d,])0\.00元|无/),
      row('合计', /合计|实付/, /(?<![\d,])100\.00元/),
      row('合计大写', /大写/, /壹佰元/),
      row('账户余额（办后）', /余额/, /186,332\.57元/),
    ],
    source: forms,
  },
}

/** 是否销户 is what the core has answered, whatever the item expects. */
export const closedOrNot = (closed: boolean): Demand =>
  closed
    ? row('是否销户', /销户|账户|注销/, /^(已)?(销户|注销)|^是/)
    : row('是否销户', /销户|账户|注销/, /(没有|未|不)(销户|注销)|^否|正常|继续/)

/** 《异地贷款职工住房公积金缴存使用证明》 with its loan block and the tear-off 回执. */
const loanUse: PaperRule = {
  title: /缴存使用证明/,
  inFull: true,
  demands: [
    words('致哪家中心', /示例省示例市住房公积金中心/),
    named,
    row('证件号码', /证件号码|身份证号/, /^420000196604120130$/),
    row('个人账号', /个人账号|公积金账号/, /^420201000001$/),
    row('开户年月', /开户/, /2009年7月/),
    row('账户状态', /状态/, /封存/),
    row('缴存基数', /基数/, /6,200\.00元/),
    row('缴存比例', /比例/, /12%.*12%/),
    row('月缴存额', /月缴存/, /1,488\.00元/),
    row('账户余额', /账户余额|公积金余额|缴存余额/, /186,432\.57元/),
    row('最近连续缴存的起止月份', /连续/, /\d{4}年\d{1,2}月.*\d{4}年\d{1,2}月/),
    row('贷款次数', /贷款.*(次|记录)/, /1次|一次|仅有/),
    row('贷款金额', /贷款.*(金额|总额|累计)|累计.*贷款/, /300,000\.00元/),
    row('未还贷款余额', /未还|贷款余额/, /0\.00元|无|已还清|已结清/),
    words('保证真实', /真实/),
    words('有效期', /有效/),
    words('附回执：准予或不予贷款', /(准予|同意).*(不予|不同意)/s),
  ],
  source: '阿拉善盟 指南 二(一)1(2)；黄石 附件2 二(三)2；栏目按其他中心的同名证明',
}

/** What 黄石's web hall prints: 可自行打印带有电子印章的缴存证明. */
const plainDeposit: PaperRule = {
  title: /^住房公积金缴存证明$/,
  inFull: true,
  demands: [
    named,
    row('身份证号', /证件号码|身份证号/, /^420000196604120130$/),
    row('个人账号', /个人账号/, /^420201000001$/),
    row('缴存单位', /单位/, /示范铸造有限公司/),
    row('账户状态', /状态/, /封存/),
    row('缴至年月', /缴至/, /2026年8月/),
    row('缴存基数', /基数/, /6,200\.00元/),
    row('月缴存额', /月缴存/, /1,488\.00元/),
    row('账户余额', /余额/, /186,432\.57元/),
    words('有效期', /有效/),
    words('可查验', /查验/),
  ],
  source: '黄石 附件2 二(三)1',
}

/** What 缴存使用证明 is made on the phone: 黄石 names the plain certificate, 阿拉善盟 the item itself. */
export const certificateOnline: Readonly<Record<City, PaperRule>> = { 黄石: plainDeposit, 阿拉善盟: loanUse }

/** What the deciding centre answers with. */
export const results: Partial<Readonly<Record<ItemName, PaperRule>>> = {
  'information-query': {
    title: /查询/,
    demands: [
      named,
      masked,
      row('个人账号', /个人账号/, /\S/),
      row('缴存单位', /单位/, /示范铸造有限公司/),
      row('账户状态', /状态/, /封存/),
      row('缴存基数', /基数/, /6,200\.00元/),
      row('缴存比例', /比例/, /12%.*12%/),
      row('月缴存额', /月缴存/, /1,488\.00元/),
      row('缴至年月', /缴至/, /2026年8月/),
      row('账户余额', /余额/, /186,432\.57元/),
      row('贷款', /贷款/, /无|没有/),
      row('数据时间', /时间|截至/, /2026年11月23日/),
      words('仅供参考', /仅供参考/),
    ],
    source: '黄石 附件2 一(三)4(3)：汇缴明细和贷款情况；阿拉善盟 指南 二(一)1(1)；栏目按数据标准',
  },
  'deposit-certificate': loanUse,
  'unit-registration': {
    title: /登记.*回执/,
    demands: [
      row('单位名称', /单位名称|名称/, /示例商贸有限公司/),
      row('单位账号', /单位账号|单位登记号/, /\S/),
      row('统一社会信用代码', /信用代码/, /^91420000MA0000000\w$/),
      row('单位地址', /地址/, /示例路1号/),
      row('法定代表人', /法定代表人/, /赵一|赵\*/),
      row('设立日期', /设立/, /2026年10月1日/),
      row('首次汇缴月份', /首次汇缴|首次缴存/, /2026年12月/),
      row('单位缴存比例', /单位.*比例|缴存比例/, /8%/),
      row('个人缴存比例', /个人.*比例|缴存比例/, /8%/),
      row('经办人', /经办人/, /王建国|王\*国/),
      row('经办人证件号码', /证件号码/, /^4200\*+0130$/),
      row('经办人手机', /手机|电话/, /199\*+0001/),
      words('下一步的义务', /20日内.*设立账户|20日内.*职工/s),
    ],
    source: `条例 14；${forms}`,
  },
  'information-change': {
    title: /变更回执/,
    demands: [
      named,
      masked,
      row('变更项目', /变更(项目|内容|事项)|改(了)?什么/, /手机号|姓名/),
      row('变更前', /变更前/, /\S/),
      row('变更后', /变更后/, /\S/),
      row('办结日期', /日期/, /2026年11月2\d日/),
    ],
    source: forms,
  },
  'settlement-certificate': {
    title: /还清证明|结清证明/,
    inFull: true,
    demands: [
      named,
      masked,
      row('借款合同编号', /合同/, /JK2019000001/),
      row('贷款账号', /贷款账号/, /DK2019000001/),
      row('贷款金额', /贷款金额|金额/, /300,000\.00元/),
      words('金额大写', /叁拾万元/),
      row('贷款期数', /期/, /240/),
      row('放款日期', /放款|发放/, /2019年5月20日/),
      row('结清日期', /结清|还清/, /2026年5月20日/),
      words('借款合同终止', /合同[^\n]*(终止|结束|履行完毕)/),
      words('用途', /仅(作为|供|用于)[^\n]*结清/),
    ],
    source: `黄石 附件1 三(七)；${forms}`,
  },
  'early-repayment': {
    title: /提前(结清|还清).*回执/,
    demands: [
      named,
      masked,
      row('借款合同', /合同/, /^JK/),
      row('还款方式', /还款方式/, /等额|还款.*卡|银行卡/),
      row('剩余本金', /本金/, /120,000\.00元/),
      row('利息', /利息/, /1,110\.83元/),
      row('合计', /合计|总额|一共/, /121,110\.83元/),
      row('期数', /期/, /\d/),
      row('扣款日期', /扣款/, /2026年11月2\d日/),
    ],
    source: forms,
  },
}

/** 《业务受理回执》: number, item, applicant, time, the papers handed in by name, whose promise ends when, whom to ask. */
export function acceptanceReceipt(
  { item, mode, direction, at, decides }: Trip,
  materials: readonly RegExp[],
): PaperRule {
  const common: readonly Demand[] = [
    named,
    masked,
    row('收到时间', /时间/, /2026年11月23日.*\d{1,2}:\d{2}/),
    row('办理方式', /方式/, modeNames[mode]),
    ...materials.map(name => words(`收到的材料写出名称：${name.source}`, name)),
  ]
  const source = '阿拉善盟 指南 二(二)2(2)：向职工出具《“跨省通办”业务受理回执》；行政许可法 32'
  // What a centre that is none of ours promises is not ours to say.
  const decision: readonly Demand[] =
    decides === elsewhere
      ? [words('办结的期限是谁的', new RegExp(`${decides}[^\\n]*(3个工作日|时限|签收)`))]
      : [
          words('办结的期限是谁的', new RegExp(`${decides}[^\\n]*3个工作日|3个工作日[^\\n]*${decides}`)),
          words('最晚哪天办结', days.decidedThere),
        ]
  if (direction === 'accepting')
    return {
      title: /受理回执/,
      demands: [
        ...common,
        row('由哪家中心办', /./, new RegExp(decides)),
        words('为什么由它办', places[item].word),
        words('核实的期限是谁的', new RegExp(`${at}[^\\n]*7个工作日|7个工作日[^\\n]*${at}`)),
        words('核实到哪天', days.verified),
        ...decision,
      ],
      source,
    }
  const atOnce = direction === 'own' && decides === '阿拉善盟'
  return {
    title: /受理回执/,
    demands: [
      ...common,
      words('承诺的期限', atOnce ? /当场|即时|当日|当个工作日|马上/ : /3个工作日/),
      words('最晚哪天办结', atOnce ? days.received : days.decidedHere),
    ],
    source: atOnce ? '阿拉善盟 指南 二(一)5：“全程网办”，即时办结' : '黄石 附件2 三(三)：三个工作日内办结',
  }
}

const covered: readonly Demand[] = [
  row('协同编号', /协同编号/, /\S/),
  row('收件中心', /收件|致/, /示例市住房公积金中心/),
  row('经办', /经办/, /\S/),
  row('时间', /时间/, /2026年11月23日/),
]
const carried = '阿拉善盟 指南 二(一)3(2)、二(二)2(2)：由联络人通过全国住房公积金监管服务平台传递'

/** What the liaison attaches to a message on the national platform. */
export const requestCover: PaperRule = {
  title: /跨省通办.*办理请求/,
  demands: [
    ...covered,
    named,
    row('办理事项', /办理事项/, /\S/),
    row('办理方式', /方式/, /代收代办|两地联办/),
    row('附件', /附件/, /申请表/),
    row('附件', /附件/, /查询授权书/),
  ],
  source: carried,
}
/** 签收: says only that it came. */
export const receivedCover: PaperRule = { title: /跨省通办.*签收/, demands: covered, source: carried }
export const resultCover: PaperRule = {
  title: /跨省通办.*办理结果/,
  demands: [...covered, row('结果', /结果/, /办结|办成/), row('附件', /附件/, /\S/)],
  source: carried,
}
