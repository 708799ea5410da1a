import type { Centre } from '../../core/domain/centre/centre'
import type { CertificateKind } from '../../core/domain/certificate/certificate-kind'
import type { CertificateText } from '../../core/domain/certificate/certificate-text'
import type { Day } from '../../core/domain/values/day'
import type { Paper } from '../ports'

const kinds: Readonly<Record<CertificateKind, Paper['kind']>> = {
  deposit: 'deposit-certificate',
  'loan-use': 'loan-use-certificate',
}

/** The sheet for a certificate, the same from a phone and from a window. @param checkUrl where there is one to look it up by */
export function certificatePaper(
  kind: CertificateKind,
  text: CertificateText,
  about: { number: string; centre: Centre; issuedOn: Day; checkUrl?: string },
): Paper {
  const { number, centre, issuedOn, checkUrl } = about
  const { title, rows, statement, validity, addressee, receipt } = text
  return {
    kind: kinds[kind],
    title,
    number,
    centre: { name: centre.name, phone: centre.phone, code: centre.code },
    rows,
    statement,
    validity,
    issuedOn,
    ...(checkUrl ? { checkUrl } : {}),
    ...(addressee ? { addressee } : {}),
    ...(receipt ? { receipt } : {}),
  }
}
