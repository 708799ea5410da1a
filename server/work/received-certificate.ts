import { findCentre } from '../../core/catalogue/registry'
import type { ReplyOf } from '../../core/contract/door'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { beijing } from '../../core/domain/calendar/beijing'
import { certificateState, certificateWords } from '../../core/domain/certificate/certificate-state'
import type { Ports } from '../ports'
import type { Certificate } from '../records/certificate'

/** A certificate as a centre that receives it sees it: enough to work with, identity still masked. */
export function receivedCertificate(
  ports: Ports,
  certificate: Certificate,
): ReplyOf<StaffDoor, 'use-certificate'>['certificate'] {
  const state = certificateState(certificate, beijing(ports.clock.now()).day)
  return {
    number: certificate._id,
    title: certificate.title,
    centreName: findCentre(certificate.centre)?.name ?? '',
    maskedName: certificate.stranger.name,
    maskedIdNumber: certificate.stranger.idNumber,
    rows: JSON.parse(ports.vault.open(certificate._id, certificate.sealed, 'rows')),
    state,
    stateWords: certificateWords[state],
    issuedOn: certificate.issuedOn,
    validUntil: certificate.validUntil,
  }
}
