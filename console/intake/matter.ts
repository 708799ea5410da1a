import type { Problem } from '../../core/domain/problem/problem'
import type { Reply } from '../cloud'

export type Intake = Reply<'show-intake'>
export type Way = Intake['ways'][number]

/** What is taken down of one matter, as typed. */
export interface Matter {
  mode?: Way['mode']
  why?: Intake['places'][number]
  name: string
  idNumber: string
  phone: string
  account: string
  answers: Record<string, string>
  bank: string
  card: string
}

export const blank: Matter = {
  name: '',
  idNumber: '',
  phone: '',
  account: '',
  answers: {},
  bank: '',
  card: '',
}

/** As the door wants it: what was left empty is left out. Gaps in numbers are the door's to take out, for every side alike. */
export function spoken({ name, idNumber, phone, account, answers, bank, card }: Matter, needsPayee: boolean) {
  return {
    applicant: {
      name: name.trim(),
      idNumber: idNumber.trim(),
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
  if (name === 'payee' || name === 'payee.bank') return matter.bank
  if (name === 'payee.card') return matter.card
  return name in matter ? String(matter[name as keyof Matter]) : matter.answers[name]
}
