import * as z from 'zod/mini'

/**
 * What a centre certifies. `deposit`: the plain 缴存证明. `loan-use`: the 贷款职工住房公积金缴存使用证明, with what was lent, for the
 * centre that is to lend.
 */
export const CertificateKind = z.enum(['deposit', 'loan-use'])
export type CertificateKind = z.infer<typeof CertificateKind>

/** As printed, and as one calls it. */
export const certificateNames: Readonly<Record<CertificateKind, { title: string; short: string }>> = {
  deposit: { title: '住房公积金缴存证明', short: '缴存证明' },
  'loan-use': { title: '异地贷款职工住房公积金缴存使用证明', short: '缴存使用证明' },
}
