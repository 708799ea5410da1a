import type { Centre, Department, DepartmentKind } from '../../../domain/centre/centre'
import { CentreCode, DepartmentId } from '../../../domain/values/ids'
import { nationalBanks } from '../national-banks'
import { retirementKinds } from '../retirement-kinds'
import { huangshiOffers } from './offers'

// The seed names neither; 0714 is the public area code of 黄石.
const hours = '工作日8:30至17:30（待中心确认）'
const phone = '0714-12329'

/** The seed names the four outlets, not where they stand: nothing is invented, the telephone knows. */
const outlet = (id: string, name: string, kind: DepartmentKind): Department => ({
  id: DepartmentId.parse(id),
  name,
  kind,
  counter: { phone, hours },
  assumed: ['address', 'hours'],
})

/** 附件1 names the 科室 as 责任部门 of the items. */
const section = (id: string, name: string): Department => ({ id: DepartmentId.parse(id), name, kind: '科室' })

/** 黄石市住房公积金中心. Source: 黄住房公积金发〔2020〕15号, 附件1 and 附件2. */
export const huangshi: Centre = {
  code: CentreCode.parse('420200'),
  name: '黄石市住房公积金中心',
  shortName: '黄石',
  prefix: 'HS',
  phone,
  hours,
  closesAt: '17:30',
  position: { latitude: 30.2, longitude: 115.04 },
  departments: [
    outlet('tuanchengshan', '团城山营业部', '营业部'),
    outlet('shiminzhijia', '市民之家营业部', '营业部'),
    outlet('daye', '大冶分中心', '分中心'),
    outlet('yangxin', '阳新办事处', '办事处'),
    section('chouji', '筹集科'),
    section('daikuan', '贷款科'),
    section('caiwu', '财务科'),
    section('xinxi', '信息科'),
  ],
  offers: huangshiOffers,
  banks: { value: nationalBanks, source: '来源文件没有列收款银行', assumed: true },
  retirement: {
    kinds: retirementKinds,
    mustBeSealed: { value: true, source: '来源文件没有写；多数中心要求先封存再销户', assumed: true },
  },
  repayment: {
    debit: { value: 'next-day', source: '来源文件没有写；多数中心排在下一个工作日扣款', assumed: true },
    leastMonths: { value: 12, source: '来源文件没有写；多数中心要求还满一年', assumed: true },
    apartFromDue: { value: 2, source: '来源文件没有写；还款日前后当期扣款还没有入账', assumed: true },
  },
  certificate: {
    validDays: { value: 60, source: '来源文件没有写有效期；参照其他中心的2个月', assumed: true },
    loanUseMonths: { value: 2, source: '来源文件没有写；参照其他中心“自开具之日起2个月内有效”', assumed: true },
  },
  scenes: [
    { scene: 'oa-420200', label: '黄石公积金公众号' },
    { scene: 'window-420200', label: '黄石窗口海报' },
  ],
  assumed: ['phone', 'hours', 'closesAt'],
}
