import { inventedCard, inventedIdNumber } from './invented-number'
import type { WorldAccount, WorldCard, WorldLoan, WorldPerson } from './world-shapes'

/**
 * Everybody who lives in the stand-in world, by role. All invented: area codes end in 0000, phones begin with 1990000,
 * cards with 620000. The same people are known to the centre cores and to the bank.
 */

const huangshi = '420200'
const alxa = '152900'

let cards = 0
const bankCodes = {
  中国工商银行: '102',
  中国农业银行: '103',
  中国银行: '104',
  中国建设银行: '105',
  交通银行: '301',
  内蒙古银行: '313',
} as const

const card = (
  bankName: keyof typeof bankCodes,
  state: WorldCard['state'] = 'good',
  kind: WorldCard['kind'] = 'debit',
): WorldCard => {
  cards += 1
  return {
    bank: bankCodes[bankName],
    bankName,
    number: inventedCard(`88${String(cards).padStart(4, '0')}`),
    kind,
    state,
  }
}

let accounts = 0
function account(
  centre: string,
  status: WorldAccount['status'],
  openedOn: string,
  base: number,
  more: Partial<WorldAccount> = {},
): WorldAccount {
  accounts += 1
  const serial = String(accounts).padStart(5, '0')
  return {
    centre,
    number: centre === huangshi ? `4202010${serial}` : `A1529-${serial}`,
    status,
    unitName: centre === huangshi ? '黄石示范铸造有限公司' : '阿拉善示范盐化有限公司',
    unitNumber: centre === huangshi ? '420201000118' : '1529000077',
    openedOn,
    base,
    unitRatio: 1200,
    personRatio: 1200,
    ...more,
  }
}

let loans = 0
function loan(
  centre: string,
  amount: number,
  periods: number,
  lentOn: string,
  more: Partial<WorldLoan> = {},
): WorldLoan {
  loans += 1
  const serial = String(loans).padStart(4, '0')
  return {
    centre,
    contract: `${centre}JK${lentOn.slice(0, 4)}${serial}`,
    number: `${centre}DK${lentOn.slice(0, 4)}${serial}`,
    amount,
    rate: 2_850_000,
    periods,
    lentOn,
    house: centre === huangshi ? '黄石市示范区样本路8号3栋502室' : '阿拉善左旗示范镇样本街6号2栋301室',
    ...more,
  }
}

const working = { proved: false } as const
const retired = (on: string) => ({ proved: true, kind: 'retired', on }) as const

const roles = {
  huangshiRetiree: {
    name: '王建国',
    idNumber: inventedIdNumber('420000', '19660412', '013'),
    phone: '19900000001',
    about: '黄石，已退休，账户已封存，无贷款：退休提取一路顺利',
    retirement: retired('2026-08-12'),
    accounts: [account(huangshi, '02', '2009-07-01', 620_000, { statusSince: '2026-09-01' })],
    loans: [],
    cards: [card('中国建设银行'), card('中国工商银行', 'slow'), card('中国工商银行', 'good', 'credit')],
  },
  huangshiRetiredBorrower: {
    name: '李秀兰',
    idNumber: inventedIdNumber('420000', '19710508', '024'),
    phone: '19900000002',
    about: '黄石，已退休，贷款尚未还清：不能销户提取',
    retirement: retired('2026-10-08'),
    accounts: [account(huangshi, '02', '2011-03-01', 480_000, { statusSince: '2026-10-20' })],
    loans: [loan(huangshi, 32_000_000, 240, '2019-05-20')],
    cards: [card('中国银行')],
  },
  huangshiUnsealed: {
    name: '张德明',
    idNumber: inventedIdNumber('420000', '19660201', '037'),
    phone: '19900000003',
    about: '黄石，已退休，单位还没有办封存',
    retirement: retired('2026-06-01'),
    accounts: [account(huangshi, '01', '2008-02-01', 560_000)],
    loans: [],
    cards: [card('中国农业银行')],
  },
  huangshiFrozen: {
    name: '陈国庆',
    idNumber: inventedIdNumber('420000', '19651001', '059'),
    phone: '19900000004',
    about: '黄石，已退休，账户被冻结',
    retirement: retired('2026-01-01'),
    accounts: [account(huangshi, '06', '2010-04-01', 510_000, { statusSince: '2026-03-15' })],
    loans: [],
    cards: [card('中国工商银行')],
  },
  huangshiTwoAccounts: {
    name: '刘桂芳',
    idNumber: inventedIdNumber('420000', '19710315', '042'),
    phone: '19900000005',
    about: '黄石，已退休，名下有两个封存账户',
    retirement: retired('2026-08-15'),
    accounts: [
      account(huangshi, '02', '2006-05-01', 300_000, {
        statusSince: '2015-09-01',
        unitName: '黄石示范纺织厂',
        unitNumber: '420201000052',
      }),
      account(huangshi, '02', '2015-10-01', 450_000, { statusSince: '2026-09-01' }),
    ],
    loans: [],
    cards: [card('中国建设银行')],
  },
  huangshiVeteran: {
    name: '周志远',
    idNumber: inventedIdNumber('420000', '19660120', '071'),
    phone: '19900000006',
    about: '黄石，离休，封存账户；银行卡已销户，付款会被退回',
    retirement: { proved: true, kind: 'veteran-retired', on: '2026-04-20' },
    accounts: [account(huangshi, '02', '2005-01-01', 700_000, { statusSince: '2026-05-10' })],
    loans: [],
    cards: [card('中国银行', 'closed'), card('中国银行')],
  },
  huangshiRareName: {
    name: '田𬭎',
    idNumber: inventedIdNumber('420000', '19880909', '015'),
    phone: '19900000007',
    about: '黄石，在职，姓名有生僻字',
    retirement: working,
    accounts: [account(huangshi, '01', '2013-08-01', 830_000)],
    loans: [],
    cards: [card('中国建设银行')],
  },
  huangshiWorker: {
    name: '何晓梅',
    idNumber: inventedIdNumber('420000', '19900606', '026'),
    phone: '19900000008',
    about: '黄石，在职正常缴存，贷款按月归还',
    retirement: working,
    accounts: [account(huangshi, '01', '2014-07-01', 760_000)],
    loans: [loan(huangshi, 45_000_000, 360, '2021-03-15')],
    cards: [card('中国建设银行'), card('交通银行', 'mute'), card('交通银行', 'deaf')],
  },
  huangshiOverdue: {
    name: '孙立军',
    idNumber: inventedIdNumber('420000', '19830303', '033'),
    phone: '19900000009',
    about: '黄石，在职，贷款逾期两期',
    retirement: working,
    accounts: [account(huangshi, '01', '2012-01-01', 520_000)],
    loans: [loan(huangshi, 28_000_000, 180, '2018-09-10', { missed: 2 })],
    cards: [card('中国农业银行')],
  },
  huangshiSettled: {
    name: '吴海燕',
    idNumber: inventedIdNumber('420000', '19790717', '048'),
    phone: '19900000010',
    about: '黄石，在职，贷款已提前还清',
    retirement: working,
    accounts: [account(huangshi, '01', '2010-06-01', 640_000)],
    loans: [loan(huangshi, 20_000_000, 120, '2017-04-12', { settledOn: '2025-11-03' })],
    cards: [card('中国工商银行')],
  },
  huangshiInTransit: {
    name: '马玉梅',
    idNumber: inventedIdNumber('420000', '19710620', '061'),
    phone: '19900000011',
    about: '黄石，已退休，还有一笔汇缴在途',
    retirement: retired('2026-11-20'),
    accounts: [account(huangshi, '02', '2012-09-01', 430_000, { statusSince: '2026-11-20', depositInTransit: true })],
    loans: [],
    cards: [card('中国银行')],
  },
  alxaInstant: {
    name: '乌云其其格',
    idNumber: inventedIdNumber('150000', '19710412', '028'),
    phone: '19900000101',
    about: '阿拉善，已退休，各项都有数据证明，余额小：即时办结',
    retirement: retired('2026-09-12'),
    accounts: [
      account(alxa, '02', '2023-03-01', 360_000, { statusSince: '2026-09-20', unitRatio: 800, personRatio: 800 }),
    ],
    loans: [],
    cards: [card('中国农业银行'), card('内蒙古银行')],
  },
  alxaLarge: {
    name: '赵守义',
    idNumber: inventedIdNumber('150000', '19660318', '011'),
    phone: '19900000102',
    about: '阿拉善，已退休，各项都有数据证明，余额大：须两人审批',
    retirement: retired('2026-07-18'),
    accounts: [account(alxa, '02', '2003-05-01', 1_480_000, { statusSince: '2026-08-01' })],
    loans: [],
    cards: [card('中国工商银行')],
  },
  alxaUnproved: {
    name: '钱美华',
    idNumber: inventedIdNumber('150000', '19710125', '046'),
    phone: '19900000103',
    about: '阿拉善，封存账户余额小，退休没有数据证明：须交退休证',
    retirement: working,
    accounts: [
      account(alxa, '02', '2022-04-01', 340_000, { statusSince: '2026-07-01', unitRatio: 800, personRatio: 800 }),
    ],
    loans: [],
    cards: [card('中国银行')],
  },
  alxaRetiredBorrower: {
    name: '郭振华',
    idNumber: inventedIdNumber('150000', '19660228', '039'),
    phone: '19900000104',
    about: '阿拉善，已退休，贷款尚未还清',
    retirement: retired('2026-06-28'),
    accounts: [account(alxa, '02', '2009-03-01', 690_000, { statusSince: '2026-07-05' })],
    loans: [loan(alxa, 26_000_000, 180, '2016-10-18', { rate: 2_850_000 })],
    cards: [card('中国建设银行')],
  },
  alxaUnsealed: {
    name: '娜仁花',
    idNumber: inventedIdNumber('150000', '19710210', '064'),
    phone: '19900000105',
    about: '阿拉善，已退休，单位还没有办封存',
    retirement: retired('2026-06-10'),
    accounts: [account(alxa, '01', '2012-12-01', 580_000)],
    loans: [],
    cards: [card('中国农业银行')],
  },
  alxaFrozen: {
    name: '冯长河',
    idNumber: inventedIdNumber('150000', '19651105', '017'),
    phone: '19900000106',
    about: '阿拉善，已退休，账户被冻结',
    retirement: retired('2026-02-05'),
    accounts: [account(alxa, '06', '2011-07-01', 610_000, { statusSince: '2026-02-20' })],
    loans: [],
    cards: [card('中国工商银行')],
  },
  alxaTwoAccounts: {
    name: '邓桂英',
    idNumber: inventedIdNumber('150000', '19710512', '082'),
    phone: '19900000107',
    about: '阿拉善，已退休，名下有两个封存账户',
    retirement: retired('2026-10-12'),
    accounts: [
      account(alxa, '02', '2008-01-01', 280_000, {
        statusSince: '2014-03-01',
        unitName: '阿拉善示范运输公司',
        unitNumber: '1529000031',
      }),
      account(alxa, '02', '2014-04-01', 470_000, { statusSince: '2026-10-20' }),
    ],
    loans: [],
    cards: [card('中国银行')],
  },
  alxaDotted: {
    name: '巴特尔·苏和',
    kept: '巴特尔•苏和 ',
    idNumber: inventedIdNumber('150000', '19850828', '019'),
    phone: '19900000108',
    about: '阿拉善，在职正常缴存，姓名带间隔号，核心系统里是另一种点',
    retirement: working,
    accounts: [account(alxa, '01', '2012-09-01', 880_000)],
    loans: [],
    cards: [card('中国农业银行')],
  },
  alxaOverdue: {
    name: '高晓峰',
    idNumber: inventedIdNumber('150000', '19840404', '035'),
    phone: '19900000109',
    about: '阿拉善，在职，贷款逾期三期',
    retirement: working,
    accounts: [account(alxa, '01', '2013-05-01', 650_000)],
    loans: [loan(alxa, 30_000_000, 240, '2019-08-22', { missed: 3 })],
    cards: [card('中国建设银行')],
  },
  twoCentres: {
    name: '苏日娜',
    idNumber: inventedIdNumber('150000', '19870716', '062'),
    phone: '19900000110',
    about: '在阿拉善缴存，在黄石有贷款：每件事去对的中心',
    retirement: working,
    accounts: [
      account(alxa, '01', '2018-06-01', 920_000),
      account(huangshi, '02', '2011-02-01', 500_000, { statusSince: '2018-05-01' }),
    ],
    loans: [loan(huangshi, 38_000_000, 300, '2017-11-25')],
    cards: [card('中国工商银行')],
  },
  huangshiForeigner: {
    name: 'SMITH JOHN',
    idNumber: inventedIdNumber('942000', '19810803', '002'),
    document: { words: '外国人永久居留身份证', code: '04', bornOn: '19810803' },
    phone: '19900000012',
    about: '黄石，在职，外国人永久居留身份证：不能刷脸，用密码或短信登录',
    retirement: working,
    accounts: [account(huangshi, '01', '2019-03-01', 1_200_000)],
    loans: [],
    cards: [],
  },
} satisfies Record<string, WorldPerson>

export type WorldRole = keyof typeof roles

/** Everybody, by the role they play. */
export const people: Readonly<Record<WorldRole, WorldPerson>> = roles

/** The same as a list, for those who only search. */
export const everybody: readonly WorldPerson[] = Object.values(roles)
