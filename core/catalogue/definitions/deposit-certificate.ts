import type { Centre } from '../../domain/centre/centre'
import type { ItemDefinition } from '../../domain/item/item'
import { depositCertificate } from '../items/deposit-certificate'
import { offeredOnline } from './offered-online'

/** 缴存证明: made and signed while the person watches, so it has words but no form. */
export function depositCertificateAt(centre: Centre): ItemDefinition {
  const way = offeredOnline(centre, depositCertificate)
  const days = centre.certificate.validDays.value
  return {
    item: depositCertificate.code,
    version: '2026-11',
    title: '缴存证明',
    mode: 'online',
    promise: way.promise.value,
    conditions: [`在${centre.name}有公积金账户`, '账户没有销户', '同意本次查询授权'],
    materialLines: ['不用交材料'],
    whatHappens: ['选择账户，点“开证明”', '系统当场做好并加盖电子印章', `${days}天内别人都能扫码查验真假`],
    irreversible: depositCertificate.irreversible,
    paths: { instant: '当场开出。', reviewed: '中心系统应答后马上开出。' },
    fields: [],
    slots: [],
    steps: [],
    banks: [],
    promiseText: '',
    checklist: [],
    checks: ['account-exists'],
  }
}
