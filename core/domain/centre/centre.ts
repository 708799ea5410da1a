import type { CertificateKind } from '../certificate/certificate-kind'
import type { Mode, Promise_ } from '../item/item'
import type { Fen } from '../values/fen'
import type { CentreCode, DepartmentId, ItemCode } from '../values/ids'

/** A fact with its legal or documentary origin. `assumed` marks what the customer must still confirm. */
export interface Sourced<T> {
  value: T
  source: string
  since?: string
  assumed?: boolean
}

/** One way in which a centre handles an item (办理方式), with everything that differs by it. */
export interface Way {
  mode: Sourced<Mode>
  /** Name of the flow a matter takes at this centre when it comes in this way. */
  flow: string
  promise: Sourced<Promise_>
  /** Names of the materials, in the order they are asked for. */
  materials: Sourced<readonly string[]>
  /** Which certificate comes of it, where one is given for deposits. */
  certificate?: Sourced<CertificateKind>
  /** Switched off by the centre: shown nowhere, taken nowhere. */
  closed?: true
}

/** 渠道 of the centre's own; shown as other ways to do this. */
export interface Channel {
  kind: 'app' | 'web-hall' | 'unit-web-hall' | 'alipay' | 'wechat-account' | 'site' | 'hotline'
  name: string
  /** What to do there, one line. */
  how: string
  source: string
}

/** How one centre offers one item. */
export interface Offer {
  item: ItemCode
  /** In order of preference: online first, where there is one (支持线上办理的，实行全程网办). */
  ways: readonly Way[]
  /** Where the documents name several ways and not which comes first. */
  order?: Sourced<string>
  channels: readonly Channel[]
  /** One line for the home page. */
  line: string
  /** Where and how, for what is not online here. */
  window: { where: string; how: string }
  /** Department (管理部) that handles it unless the account says otherwise. */
  department: DepartmentId
  /** 责任部门. `outlets` stands for 各网点. */
  responsible: Sourced<readonly (DepartmentId | 'outlets')[]>
}

/** When a loan that is paid off early is debited: this very moment, or on the next working day. */
export type DebitDay = 'at-once' | 'next-day'

/** 科室 work for the whole centre; the others are outlets (网点) with a counter, each for its own cases. */
export type DepartmentKind = '分中心' | '办事处' | '营业部' | '管理部' | '科室'

export interface Department {
  id: DepartmentId
  name: string
  kind: DepartmentKind
  /** The outlet it belongs to; that outlet sees its cases as well. */
  parent?: DepartmentId
  /** Where depositors go; 科室 have no counter. No `address`: the documents give none, and none is made up. */
  counter?: { address?: string; phone: string; hours: string }
  /** Which of these the customer must still confirm. */
  assumed?: readonly ('name' | 'address' | 'hours')[]
}

/** Everything in which one centre differs from another. What both share lives in items, flows, fields and materials. */
export interface Centre {
  code: CentreCode
  name: string
  shortName: string
  /** Two letters before case and certificate numbers. */
  prefix: string
  /** With the area code, so that it can be dialled from another province: `0714-12329`. */
  phone: string
  /** As depositors read it; says so itself where it is assumed. */
  hours: string
  /** Working day ends at this Beijing time; later events count for the next working day. `17:30` */
  closesAt: string
  position: { latitude: number; longitude: number }
  departments: readonly Department[]
  offers: readonly Offer[]
  /** Banks whose debit cards can receive a withdrawal. Codes are the first three digits of 联行号. */
  banks: Sourced<readonly { code: string; name: string }[]>
  retirement: {
    /** At once only below this sum, and only when all is proved by data; absent: always two people. */
    instantLimit?: Sourced<Fen>
    /** 离休 counts as well as 退休. */
    kinds: readonly { value: string; label: string }[]
    /** The account must be 封存 before it can be closed. */
    mustBeSealed: Sourced<boolean>
  }
  repayment: {
    debit: Sourced<DebitDay>
    /** Months a loan has run before it may be paid off early. */
    leastMonths: Sourced<number>
    /** Days before and after an instalment is due in which nothing is paid off. */
    apartFromDue: Sourced<number>
  }
  /** How long a 缴存证明 counts, and a 缴存使用证明. */
  certificate: { validDays: Sourced<number>; loanUseMonths: Sourced<number> }
  /** Scene ids of this centre's official-account and poster codes. */
  scenes: readonly { scene: string; label: string }[]
  /** Plain facts above without a source of their own that the customer must still confirm. */
  assumed: readonly string[]
}
