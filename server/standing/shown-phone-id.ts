import type { Ports } from '../ports'

/** For the person's own list of phones: points at a phone, tells nobody its openid. */
export const shownPhoneId = (ports: Ports, openid: string) => ports.vault.blind('openid', openid).slice(0, 12)
