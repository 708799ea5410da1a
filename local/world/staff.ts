/** Invented staff of the stand-in world: one who handles and one who approves in each centre, and one liaison. */
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
]
