import type { Centre } from '../../domain/centre/centre'
import type { CertificateKind } from '../../domain/certificate/certificate-kind'
import { certificateNames } from '../../domain/certificate/certificate-kind'
import type { ItemDefinition } from '../../domain/item/item'
import { depositCertificate } from '../items/deposit-certificate'
import { offeredOnline } from './offered-online'

type Words = Pick<ItemDefinition, 'version' | 'conditions' | 'whatHappens' | 'fields'>

/** What differs by which of the two papers a centre makes online. */
const words: Readonly<Record<CertificateKind, (centre: Centre) => Words>> = {
  deposit: centre => ({
    version: '2026-11',
    conditions: [`在${centre.name}有公积金账户`, '账户没有销户', '同意本次查询授权'],
    whatHappens: [
      '选择账户，点“开证明”',
      '系统当场做好并加盖电子印章',
      `${centre.certificate.validDays.value}天内别人都能扫码查验真假`,
    ],
    fields: [],
  }),
  'loan-use': centre => ({
    version: '2026-12',
    conditions: [
      `在${centre.name}有公积金账户，没有销户`,
      '没有用过公积金贷款，或者只用过一次、已经还清',
      '同意本次查询授权',
    ],
    whatHappens: [
      '选择账户，填准备在哪家中心贷款、您是借款人还是参贷人',
      '系统当场核对缴存和贷款，做好并加盖电子印章',
      `自开具之日起${centre.certificate.loanUseMonths.value}个月内有效，别人能扫码查验真假`,
      '交给办贷款的中心；下半张回执由那家中心填好寄回',
    ],
    fields: [...depositCertificate.fields],
  }),
}

/** Made and signed while the person watches, so it has words and at most two questions, but no form. */
export function depositCertificateAt(centre: Centre): ItemDefinition {
  const way = offeredOnline(centre, depositCertificate)
  const kind = way.certificate?.value ?? 'deposit'
  return {
    item: depositCertificate.code,
    title: certificateNames[kind].short,
    mode: 'online',
    promise: way.promise.value,
    materialLines: ['不用交材料'],
    irreversible: depositCertificate.irreversible,
    paths: { instant: '当场开出。', reviewed: '中心系统应答后马上开出。' },
    slots: [],
    steps: [],
    banks: [],
    promiseText: '',
    checklist: [],
    checks: ['account-exists'],
    ...words[kind](centre),
  }
}
