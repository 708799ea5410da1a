/** Invented staff of the stand-in world: in each centre one who handles and one who approves; in one centre every other role. */
export interface WorldStaff {
  account: string
  name: string
  centre: string
  department: string
  roles: readonly string[]
  password: string
  totpSecret: string
  about: string
}

const password = 'yanshi-2026'

export const worldStaff: readonly WorldStaff[] = [
  {
    account: 'hs-jingban',
    name: '陈雪梅',
    centre: '420200',
    department: 'tuanchengshan',
    roles: ['handler'],
    password,
    totpSecret: 'JBSWY3DPEHPK3PXPAAAA',
    about: '黄石 经办',
  },
  {
    account: 'hs-fuhe',
    name: '周国平',
    centre: '420200',
    department: 'tuanchengshan',
    roles: ['approver'],
    password,
    totpSecret: 'KRSXG5CTMVRXEZLUAAAA',
    about: '黄石 复核',
  },
  {
    account: 'hs-shuangji',
    name: '汪敏',
    centre: '420200',
    department: 'tuanchengshan',
    roles: ['handler', 'approver'],
    password,
    totpSecret: 'MFRGGZDFMZTWQ2LKAAAA',
    about: '黄石 经办兼复核（自己提交的不能自己复核）',
  },
  {
    account: 'al-jingban',
    name: '斯琴',
    centre: '152900',
    department: 'guanlibu',
    roles: ['handler'],
    password,
    totpSecret: 'NRXW4ZLSMVQWIYLCAAAA',
    about: '阿拉善 经办',
  },
  {
    account: 'al-fuhe',
    name: '韩志强',
    centre: '152900',
    department: 'guanlibu',
    roles: ['approver'],
    password,
    totpSecret: 'ONSWG4TFORZWCY3SAAAA',
    about: '阿拉善 复核',
  },
  {
    account: 'hs-chuangkou',
    name: '刘芳',
    centre: '420200',
    department: 'tuanchengshan',
    roles: ['window'],
    password,
    totpSecret: 'MJQXEZLTORXXEZJAAAAA',
    about: '黄石 窗口',
  },
  {
    account: 'hs-daye',
    name: '石磊',
    centre: '420200',
    department: 'daye',
    roles: ['handler'],
    password,
    totpSecret: 'OBQXE5LMMVZSAZDPAAAA',
    about: '黄石 大冶分中心经办（看不到团城山的业务）',
  },
  {
    account: 'hs-12329',
    name: '何静',
    centre: '420200',
    department: 'chouji',
    roles: ['hotline'],
    password,
    totpSecret: 'NBXXI3DJNZSSAYLUAAAA',
    about: '黄石 12329客服',
  },
  {
    account: 'hs-guanli-1',
    name: '高峰',
    centre: '420200',
    department: 'xinxi',
    roles: ['administrator'],
    password,
    totpSecret: 'MFSG22LONFZXI4TBAAAA',
    about: '黄石 信息科，管理员一',
  },
  {
    account: 'hs-guanli-2',
    name: '宋文',
    centre: '420200',
    department: 'xinxi',
    roles: ['administrator'],
    password,
    totpSecret: 'MFSG22LONFZXI4TCAAAA',
    about: '黄石 信息科，管理员二',
  },
  {
    account: 'hs-lianluo',
    name: '向阳',
    centre: '420200',
    department: 'chouji',
    roles: ['liaison'],
    password,
    totpSecret: 'NRUWC2LTN5XGC3TBAAAA',
    about: '黄石 联络人',
  },
  {
    account: 'hs-dangan',
    name: '程静',
    centre: '420200',
    department: 'tuanchengshan',
    roles: ['archivist'],
    password,
    totpSecret: 'MFZGG2DJOZUXG5DBAAAA',
    about: '黄石 归档',
  },
  {
    account: 'hs-kezhang',
    name: '方正',
    centre: '420200',
    department: 'chouji',
    roles: ['head'],
    password,
    totpSecret: 'NBSWCZDPMZSGS5TBAAAA',
    about: '黄石 筹集科科长（看全中心）',
  },
]
