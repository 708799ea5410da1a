import { readApplicant } from '../../core/domain/identity/read-applicant'
import type { FieldFault } from '../../core/domain/item/read-answers'
import { readBankCard } from '../../core/domain/values/bank-card'
import { readContractNumber } from '../../core/domain/values/contract-number'
import type { Day } from '../../core/domain/values/day'
import type { IdentityDocumentKind } from '../../core/domain/values/identity-document-kind'
import { readMobilePhone } from '../../core/domain/values/mobile-phone'

export interface TypedApplicant {
  name: string
  idNumber: string
  idType?: IdentityDocumentKind
  phone?: string
  account?: string
}

/**
 * Who applies, read as typed at a window, by a liaison or by another centre's system: the same rules for all.
 * @returns what could be read in its one form, the rest as it was typed; faults with paths as `applicant.phone`
 */
export function checkApplicant<A extends TypedApplicant>(
  typed: A,
  today: Day,
): { applicant: Omit<A, 'phone' | 'account'> & Pick<TypedApplicant, 'phone' | 'account'>; faults: FieldFault[] } {
  const faults: FieldFault[] = []
  const add = (path: string, message: string) => faults.push({ path: `applicant.${path}`, message })
  const { phone: typedPhone, account: typedAccount, ...who } = typed
  const read = readApplicant(typed, today)
  if (!read.ok) for (const { path, message } of read.faults) add(path, message)
  const phone = typedPhone?.trim() ? readMobilePhone(typedPhone) : undefined
  if (phone && !phone.ok) add('phone', phone.message)
  const account = typedAccount?.trim() ? readContractNumber(typedAccount) : undefined
  if (account && !account.ok) add('account', account.message)
  return {
    applicant: {
      ...who,
      ...(read.ok ? read.identity : {}),
      ...(phone ? { phone: phone.ok ? phone.phone : typedPhone } : {}),
      ...(account ? { account: account.ok ? account.number : typedAccount } : {}),
    },
    faults,
  }
}

/**
 * Where the money goes. A number that does not keep to Luhn goes on: the bank's own-name check decides.
 * @param given.banks left out where the list is not known; then the bank is not looked at
 */
export function checkPayee<P extends { bank: string; card: string }>(
  typed: P | undefined,
  given: { pays: boolean; banks: readonly { code: string }[] | undefined; notListed: string },
): { payee?: P; faults: FieldFault[] } {
  if (!typed) return { faults: given.pays ? [{ path: 'payee', message: '请填收款银行和卡号' }] : [] }
  const faults: FieldFault[] = []
  const card = readBankCard(typed.card)
  if (!card.ok) faults.push({ path: 'payee.card', message: card.message })
  if (given.banks && !given.banks.some(({ code }) => code === typed.bank))
    faults.push({ path: 'payee.bank', message: given.notListed })
  return { payee: card.ok ? { ...typed, card: card.card } : typed, faults }
}
