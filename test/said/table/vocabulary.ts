import type { ItemName, Kind } from '../saying'

/**
 * Whose words are whose. Written from 黄石 附件1 三 and 附件2, 阿拉善盟 指南 一 and 二, 条例 14 and 24, and the forms they name; never from
 * what the product says.
 */
export interface Theme {
  theme: string
  words: RegExp
  /** These items alone may say them. */
  items: readonly ItemName[]
  source: string
  /** What is true elsewhere too, and is taken out before looking. */
  except?: readonly Exception[]
}

export interface Exception {
  words: RegExp
  items: readonly ItemName[]
  kinds?: readonly Kind[]
  because: string
}

const every: readonly ItemName[] = [
  'information-query',
  'deposit-certificate',
  'retirement-withdrawal',
  'unit-registration',
  'information-change',
  'purchase-withdrawal',
  'settlement-certificate',
  'early-repayment',
]
const deposits: readonly ItemName[] = [
  'information-query',
  'deposit-certificate',
  'retirement-withdrawal',
  'information-change',
  'purchase-withdrawal',
]
const withdrawals: readonly ItemName[] = ['retirement-withdrawal', 'purchase-withdrawal']

export const themes: readonly Theme[] = [
  {
    theme: '退休',
    words: /退休|离休/,
    items: ['retirement-withdrawal'],
    source: '黄石 附件2 三；阿拉善盟 指南 一(一)3',
  },
  {
    theme: '手持身份证',
    words: /手持/,
    items: ['retirement-withdrawal'],
    source: '黄石 附件2 三(三)1：本人手持身份证等材料的照片，只在退休提取的手机上传里',
  },
  {
    theme: '提取',
    words: /提取|支取/,
    items: withdrawals,
    source: '黄石 附件1 三(三)(六)；阿拉善盟 指南 一(一)3、一(二)3',
    except: [
      {
        words: /死亡提取/,
        items: deposits,
        kinds: ['reasons', 'review', 'ending', 'page', 'timeline'],
        because: '条例 24：继承人提取死者的余额；缴存地的业务',
      },
      {
        words:
          /没有正在办的提取|您有一件提取正在办，[^\n]*|请等提取办完，或先撤回提取[^\n]*|有提取正在办[^\n]*|提取办结后[^\n]*|先撤回提取[^\n]*/,
        items: ['information-change'],
        because: '办理中的提取与信息变更互相排斥',
      },
      {
        words: /缴存、提取和?、?贷款(信息)?/,
        items: every,
        kinds: ['definition'],
        because: '《查询授权书》的范围',
      },
    ],
  },
  {
    theme: '收款和打款',
    words: /收款|打款|到账(?!户)|打到您的卡|退回了?(这|那)?笔?(钱|款)|付款(?!凭证)|汇款/,
    items: withdrawals,
    source: '阿拉善盟 指南 二(一)2(2)；黄石 附件2 三(三)：收款银行信息只在提取里；其余六项不付钱',
  },
  {
    theme: '单位登记',
    words: /单位账号|单位登记|登记开户|营业执照|法定代表人|授权委托书|登记回执/,
    items: ['unit-registration'],
    source: '黄石 附件1 三(四)；阿拉善盟 指南 一(二)1；条例 14',
  },
  {
    theme: '统一社会信用代码',
    words: /信用代码/,
    items: ['unit-registration'],
    source: '单位缴存登记回执的栏目',
  },
  {
    theme: '购房',
    words: /购房|买房|房价|房屋(地址|类型|总价)|结婚证|核实情况表/,
    items: ['purchase-withdrawal'],
    source: '黄石 附件1 三(六)；阿拉善盟 指南 二(二)2(2)：购房提取的需填写《购房提取材料核实情况表》',
    except: [
      {
        words: /购房地|贷款购房|买房/,
        items: ['deposit-certificate'],
        because: '黄石 附件2 二(一)：在非缴存地贷款购房，可向购房地中心申请',
      },
    ],
  },
  {
    theme: '贷款结清',
    words: /结清|还清证明/,
    items: ['settlement-certificate', 'early-repayment'],
    source: '黄石 附件1 三(七)(八)；阿拉善盟 指南 一(二)4、5',
    except: [
      {
        words: /已结清|结清日期/,
        items: ['information-query', 'deposit-certificate'],
        because: '贷款记录的状态（贷款账户：结清日期）',
      },
      {
        words: /可以开结清证明/,
        items: ['early-repayment'],
        because: '还清以后的下一步',
      },
    ],
  },
  {
    theme: '扣款',
    words: /扣款|还款卡|提前还清|提前结清|还清总额/,
    items: ['early-repayment'],
    source: '黄石 附件1 三(八)；阿拉善盟 指南 二(一)1(4)',
    except: [
      { words: /还清方式：提前还清/, items: ['settlement-certificate'], kinds: ['paper'], because: '贷款是怎么还清的' },
    ],
  },
  {
    theme: '贷款',
    words: /贷款|借款/,
    items: [
      'information-query',
      'deposit-certificate',
      'settlement-certificate',
      'early-repayment',
      'retirement-withdrawal',
      'purchase-withdrawal',
    ],
    source: '单位登记和信息变更不涉及贷款：黄石 附件1 三(四)(五)',
    except: [
      {
        words: /缴存、提取和?、?贷款(信息)?/,
        items: every,
        kinds: ['definition'],
        because: '《查询授权书》的范围',
      },
    ],
  },
  {
    theme: '开证明',
    words: /证明(已经?|现已)?(开好|开出|做好|好了|开具)|开证明|开具[^\n]{0,16}证明/,
    items: ['deposit-certificate', 'settlement-certificate'],
    source: '黄石 附件1 三(二)(七)：只有这两项开证明；查询给的是结果，变更和登记给的是回执',
    except: [
      {
        words: /可以开结清证明|需要证明的，请申请开具[^\n]*/,
        items: ['early-repayment'],
        because: '还清以后的下一步是事项七',
      },
    ],
  },
  {
    theme: '查询结果',
    words: /查询结果/,
    items: ['information-query'],
    source: '黄石 附件2 一；阿拉善盟 指南 二(一)1(1)',
  },
  {
    theme: '变更回执',
    words: /变更前|变更后(?!的执照)|变更回执|登记的信息(已|都)/,
    items: ['information-change'],
    source: '黄石 附件1 三(五)；单位信息变更回执、个人账户变更回执',
  },
  {
    theme: '销户',
    words: /注销|销户/,
    items: ['retirement-withdrawal'],
    source: '条例 24：退休提取的同时注销账户；其余七项不动账户',
    except: [
      {
        words:
          /收款账户已销户|账户没有销户|账户已经?销户，不能[^\n]*|是否销户：(否|不|没有|未)[^\n]*|(未|没有|没|不|并未)(注销|销户)/,
        items: every,
        because: '说的正是没有销户，销过户的不能办，或银行说收款的卡销了',
      },
    ],
  },
]

/** 属地: the place that makes it a centre's business, in its own word. */
export const places: Readonly<Record<ItemName, { word: RegExp; others: RegExp; source: string }>> = {
  'information-query': { word: /缴存地|贷款地/, others: /注册地/, source: '黄石 附件2 一(一)；贷款和缴存各问各的中心' },
  'deposit-certificate': { word: /缴存地/, others: /注册地/, source: '黄石 附件2 二(三)2：与缴存地中心配合办理' },
  'retirement-withdrawal': { word: /缴存地/, others: /注册地|贷款地|购房地/, source: '黄石 附件1 三(三)' },
  'unit-registration': {
    word: /注册地/,
    others: /缴存地|贷款地|购房地/,
    source: '黄石 附件1 三(四)：向注册地中心申请',
  },
  'information-change': {
    word: /缴存地/,
    others: /注册地|贷款地|购房地/,
    source: '黄石 附件1 三(五)：向缴存地中心申请',
  },
  'purchase-withdrawal': { word: /缴存地/, others: /注册地|贷款地/, source: '黄石 附件1 三(六)：从缴存地中心提取' },
  'settlement-certificate': {
    word: /贷款地/,
    others: /注册地|缴存地|购房地/,
    source: '黄石 附件1 三(七)：向贷款地中心申请',
  },
  'early-repayment': { word: /贷款地/, others: /注册地|缴存地|购房地/, source: '黄石 附件1 三(八)：向贷款地中心申请' },
}
