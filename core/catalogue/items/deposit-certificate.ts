import type { Centre } from '../../domain/centre/centre'
import type { ItemDefinition } from '../../domain/item/item'
import { itemCodes } from '../centres/item-codes'

/** 缴存证明: made and signed while the person watches, so it has words but no form. */
export function depositCertificateAt(centre: Centre): ItemDefinition {
  const offer = centre.offers.find(candidate => candidate.item === itemCodes.depositCertificate)
  if (!offer) throw new Error(`centre ${centre.code} does not offer ${itemCodes.depositCertificate}`)
  const days = centre.certificate.validDays.value
  return {
    item: offer.item,
    version: '2026-11',
    title: '缴存证明',
    mode: 'online',
    promise: offer.promise.value,
    conditions: [`在${centre.name}有公积金账户`, '账户没有销户', '同意本次查询授权'],
    materialLines: ['不用交材料'],
    whatHappens: ['选择账户，点“开证明”', '系统当场做好并加盖电子印章', `${days}天内别人都能扫码查验真假`],
    irreversible: '证明开出后内容不能改，要更正只能重新开。',
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
