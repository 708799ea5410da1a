import type { FoundCertificate } from '../../core/contract/staff/search'
import { Icon } from '../parts/icon'

/** 证明: one of this centre's, found by its number; what it says is seen only with its owner's code. */
export function CertificateFound({ certificate }: { certificate: FoundCertificate }) {
  const { number, title, maskedName, maskedIdNumber, stateWords, issuedOn, validUntil } = certificate
  return (
    <section className="certificate-found" aria-label={title} data-testid="certificate-found">
      <Icon name="page" size={18} />
      <div>
        <h2>
          {title} <span className="flag">{stateWords}</span>
        </h2>
        <p className="number">{number}</p>
        <p className="quiet">
          {maskedName}
          <span className="number">{` ${maskedIdNumber}，${issuedOn}开具，有效期到${validUntil}`}</span>
        </p>
        <p className="small quiet">内容不在这里显示。要看内容，请持有人在手机上出示亮码，或扫证明上的二维码查验。</p>
      </div>
    </section>
  )
}
