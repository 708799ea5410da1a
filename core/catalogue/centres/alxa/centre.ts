import type { Centre } from '../../../domain/centre/centre'
import { fen } from '../../../domain/values/fen'
import { CentreCode, DepartmentId } from '../../../domain/values/ids'
import { nationalBanks } from '../national-banks'
import { retirementKinds } from '../retirement-kinds'
import { alxaOffers } from './offers'

// The guide names 12329热线 and no hours; 0483 is the public area code of 阿拉善盟.
const hours = '工作日8:30至17:30（待中心确认）'
const phone = '0483-12329'

/** 阿拉善盟住房公积金中心. Source: 《阿拉善盟住房公积金“跨省通办”业务办理指南》. */
export const alxa: Centre = {
  code: CentreCode.parse('152900'),
  name: '阿拉善盟住房公积金中心',
  shortName: '阿拉善盟',
  prefix: 'AL',
  phone,
  hours,
  closesAt: '17:30',
  position: { latitude: 38.84, longitude: 105.67 },
  departments: [
    {
      id: DepartmentId.parse('guanlibu'),
      // 二(一)4 办理部门：中心各管理部; their names and places are not in the seed.
      name: '管理部',
      kind: '管理部',
      counter: { phone, hours },
      assumed: ['name', 'address', 'hours'],
    },
    // The guide names no 科室; whoever looks after accounts and systems must belong somewhere.
    { id: DepartmentId.parse('xinxi'), name: '信息科', kind: '科室', assumed: ['name'] },
  ],
  offers: alxaOffers,
  banks: { value: nationalBanks, source: '来源文件没有列收款银行', assumed: true },
  retirement: {
    instantLimit: { value: fen(5_000_000), source: '来源文件只写即时办结；超过5万元由两人审核', assumed: true },
    // The seed says 正常退休; 离休 is taken to be included as in 建办金〔2020〕53号's practice elsewhere.
    kinds: retirementKinds,
    mustBeSealed: { value: true, source: '来源文件没有写；多数中心要求先封存再销户', assumed: true },
  },
  repayment: {
    debit: { value: 'at-once', source: '指南 二(一)5：“全程网办”，即时办结' },
    leastMonths: { value: 12, source: '来源文件没有写；多数中心要求还满一年', assumed: true },
    apartFromDue: { value: 2, source: '来源文件没有写；还款日前后当期扣款还没有入账', assumed: true },
  },
  certificate: {
    validDays: { value: 60, source: '来源文件没有写有效期；参照其他中心的2个月', assumed: true },
    loanUseMonths: { value: 2, source: '来源文件没有写；参照其他中心“自开具之日起2个月内有效”', assumed: true },
  },
  scenes: [
    { scene: 'oa-152900', label: '阿拉善盟公积金公众号' },
    { scene: 'window-152900', label: '阿拉善盟窗口海报' },
  ],
  assumed: ['phone', 'hours', 'closesAt', 'retirement.kinds'],
}
