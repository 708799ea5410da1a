/** An invented person the sample pictures show. Nobody real: the number has a province-level area code. */
export interface SamplePerson {
  readonly name: string
  /** 18 characters with a valid check digit. */
  readonly idNumber: string
  readonly sex: '男' | '女'
  /** `1965-03-12` */
  readonly birth: string
  readonly address: string
  /** Where the person worked until retiring. */
  readonly employer: string
  /** `2025-03-31` */
  readonly retiredOn: string
  readonly bank: string
  /** Digits of the debit card, without spaces. */
  readonly card: string
}

/** Invented; the number's area code names a province only. */
export const samplePerson: SamplePerson = {
  name: '周样例',
  idNumber: '420000196503120027',
  sex: '女',
  birth: '1965-03-12',
  address: '湖北省样本市样本区样本路1号2单元301室',
  employer: '湖北示例机械有限公司',
  retiredOn: '2025-03-31',
  bank: '示例银行',
  card: '6200000000000000414',
}
