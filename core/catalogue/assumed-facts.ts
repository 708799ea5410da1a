import type { Centre, Sourced } from '../domain/centre/centre'

const plain: Readonly<Record<string, string>> = {
  address: '地址',
  phone: '咨询电话的区号',
  hours: '服务时间',
  closesAt: '一个工作日结束的时刻',
  'retirement.kinds': '离休、退休的种类',
}

/** 依据待确认 beside the ways: facts of the centre that its own document is silent on, in words. */
export function assumedFacts({ banks, retirement, repayment, certificate, assumed }: Centre) {
  const sourced: readonly (readonly [string, Sourced<unknown> | undefined])[] = [
    ['可以收款的银行', banks],
    ['即时办结的金额上限', retirement.instantLimit],
    ['退休提取前账户是否要先封存', retirement.mustBeSealed],
    ['提前还清哪天扣款', repayment.debit],
    ['还满几个月才能提前还清', repayment.leastMonths],
    ['扣款日前后几天不办提前还清', repayment.apartFromDue],
    ['缴存证明有效天数', certificate.validDays],
    ['缴存使用证明有效月数', certificate.loanUseMonths],
  ]
  return [
    ...sourced.flatMap(([what, fact]) => (fact?.assumed ? [{ what, source: fact.source }] : [])),
    ...assumed.map(name => ({ what: plain[name] ?? name, source: '来源文件没有写' })),
  ]
}
