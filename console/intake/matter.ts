import type { Problem } from '../../core/domain/problem/problem'
import type { IdentityDocumentKind } from '../../core/domain/values/identity-document-kind'
import type { Reply } from '../cloud'

export type Intake = Reply<'show-intake'>
export type Way = Intake['ways'][number]

/** What is taken down of one matter, as typed. */
export interface Matter {
  mode?: Way['mode']
  why?: Intake['places'][number]
  name: string
  idType: IdentityDocumentKind
  idNumber: string
  phone: string
  account: string
  answers: Record<string, string>
  bank: string
  card: string
}

export const blank: Matter = {
  name: '',
  idType: 'resident-id',
  idNumber: '',
  phone: '',
  account: '',
  answers: {},
  bank: '',
  card: '',
}

/** As the door wants it: what was left empty is left out. Gaps in numbers are the door's to take out, for every side alike. */
export function spoken({ name, idType, idNumber, phone, account, answers, bank, card }: Matter, needsPayee: boolean) {
  return {
    applicant: {
      name: name.trim(),
      idNumber: idNumber.trim(),
      ...(idType === 'resident-id' ? {} : { idType }),
      ...(phone.trim() ? { phone: phone.trim() } : {}),
      ...(account.trim() ? { account: account.trim() } : {}),
    },
    answers: Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== '')),
    ...(needsPayee && (bank || card) ? { payee: { bank, card } } : {}),
  }
}

/** What is still wrong after somebody went on typing: a field that was changed is not red any more. */
export function stillWrong(problem: Problem | undefined, before: Matter, after: Matter): Problem | undefined {
  if (!problem?.fields) return problem
  const fields = problem.fields.filter(({ path }) => valueAt(before, path) === valueAt(after, path))
  return fields.length > 0 ? { ...problem, fields } : undefined
}

function valueAt(matter: Matter, path: string): string | undefined {
  const name = path.replace(/^(applicant|answers)\./, '')
  // Which letters and digits are right depends on the document.
  if (name === 'name' || name === 'idNumber') return `${matter.idType} ${matter[name]}`
  if (name === 'payee' || name === 'payee.bank') return matter.bank
  if (name === 'payee.card') return matter.card
  return name in matter ? String(matter[name as keyof Matter]) : matter.answers[name]
}
