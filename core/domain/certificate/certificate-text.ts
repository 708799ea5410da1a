import type { Account } from '../account/account'
import { addDays } from '../calendar/add-days'
import { addMonths } from '../calendar/add-months'
import type { Centre } from '../centre/centre'
import type { Identity } from '../identity/identity'
import type { Loan } from '../loan/loan'
import type { Day } from '../values/day'
import type { CertificateKind } from './certificate-kind'
import { depositCertificate } from './deposit-certificate'
import { loanUseCertificate } from './loan-use-certificate'

export interface CertificateRow {
  label: string
  value: string
}

/** 回执: torn off, filled in by whoever receives the paper, and sent back. */
export interface CertificateReceipt {
  addressee: string
  statement: string
  rows: CertificateRow[]
  /** Who signs. */
  signedBy: string
  foot: string
}

/** What a certificate says, whichever way it was asked for. */
export interface CertificateText {
  title: string
  /** Whom it is for, where the form names one. */
  addressee?: string
  /** As printed. */
  rows: CertificateRow[]
  /** As shown afterwards, personal data masked. */
  maskedRows: CertificateRow[]
  statement: string
  validity: string
  validUntil: Day
  receipt?: CertificateReceipt
}

/** What a certificate rests on, as the core knows it now. */
export interface CertificateFacts {
  centre: Pick<Centre, 'name' | 'certificate'>
  identity: Identity
  account: Account
  loans: readonly Loan[]
  issuedOn: Day
  /** Which centre is to lend, and what the person is in that loan; words. */
  asked: { loanCentre: string; role: string }
}

/** One function for the phone and the window, so that the same paper never says two things. */
export function certificateText(kind: CertificateKind, facts: CertificateFacts): CertificateText {
  const { validDays, loanUseMonths } = facts.centre.certificate
  switch (kind) {
    case 'deposit': {
      const { value: days } = validDays
      return depositCertificate(facts.identity, facts.account, { days, until: addDays(facts.issuedOn, days) })
    }
    case 'loan-use': {
      const { value: months } = loanUseMonths
      return loanUseCertificate(facts, { months, until: addMonths(facts.issuedOn, months) })
    }
    default:
      return kind satisfies never
  }
}
