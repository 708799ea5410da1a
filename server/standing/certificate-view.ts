import { findCentre } from '../../core/catalogue/registry'
import type { CertificateView } from '../../core/contract/depositor/certificates'
import { beijing } from '../../core/domain/calendar/beijing'
import { certificateState, certificateWords } from '../../core/domain/certificate/certificate-state'
import type { Ports } from '../ports'
import type { Certificate } from '../records/certificate'
import { checkUrl } from './check-token'

/** A certificate as its owner sees it, now. */
export function certificateView(ports: Ports, certificate: Certificate): CertificateView {
  const state = certificateState(certificate, beijing(ports.clock.now()).day)
  return {
    number: certificate._id,
    title: certificate.title,
    centre: certificate.centre,
    centreName: findCentre(certificate.centre)?.name ?? '',
    centrePhone: findCentre(certificate.centre)?.phone,
    state,
    stateWords: certificateWords[state],
    issuedAt: certificate.issuedAt,
    validUntil: certificate.validUntil,
    rows: JSON.parse(ports.vault.open(certificate._id, certificate.sealed, 'rows')),
    checkUrl: checkUrl(ports, certificate._id),
    checks: certificate.checks.map(check => ({ at: check.at, words: `有人扫码查验，结果：${check.state}` })),
    bytes: certificate.bytes,
  }
}
