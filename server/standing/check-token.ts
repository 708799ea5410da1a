import type { Ports } from '../ports'

/**
 * The token in a certificate's check code: 128 bits that only we can work out from its number, so that it need not be kept
 * anywhere. Beside the certificate only its hash stands.
 */
export function checkToken(ports: Ports, number: string): string {
  return ports.secrets.hashToken(ports.vault.blind('certificateToken', number)).slice(0, 32)
}

/** Where anybody may check the paper. */
export function checkUrl(ports: Ports, number: string): string {
  return `${ports.publicBase}/check?n=${encodeURIComponent(number)}&t=${encodeURIComponent(checkToken(ports, number))}`
}
