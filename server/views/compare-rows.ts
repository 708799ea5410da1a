import type { ReviewView } from '../../core/contract/staff/review'
import type { Account } from '../../core/domain/account/account'
import type { Application } from '../../core/domain/application/application'
import type { ItemDefinition } from '../../core/domain/item/item'
import { shownAnswer } from '../../core/domain/item/shown-answer'
import type { Loan } from '../../core/domain/loan/loan'
import { numberLabel } from '../../core/domain/values/identity-document-kind'
import { mask } from '../../core/domain/values/mask'
import { row } from './compare-row'
import { coreRows } from './core-rows'

/** What the core says at this moment about the applicant. */
export interface CoreSays {
  account?: Account
  /** Is the holder's name the applicant's, in whatever spelling? `false` too when the number is on file under another name alone. */
  sameName?: boolean
  phone?: string
  /** Compared whole: two masked numbers look alike that are not. */
  samePhone?: boolean
  retiredOn?: string
  /** Every loan of the person at this centre. */
  loans: readonly Loan[]
  /** The one the matter is about. */
  loan?: Loan
}

type Row = ReviewView['compare'][number]

/** 比对表: what the applicant wrote beside what the core says; both masked. */
export function compareRows(
  application: Application,
  core: CoreSays | undefined,
  definition: ItemDefinition | undefined,
): Row[] {
  const { masked, answers, bank } = application
  const kind = definition?.fields
    .find(field => field.name === 'kind')
    ?.choices?.find(choice => choice.value === answers.kind)
  return [
    nameRow(masked.name, core),
    row('idNumber', numberLabel(application.idType), masked.idNumber, undefined, true),
    told(
      row('phone', '手机号', masked.phone || undefined, core?.phone && mask.phone(core.phone), true),
      core?.samePhone,
    ),
    ...coreRows(application, core),
    ...(kind ? [row('kind', '退休类别', kind.label, undefined, false)] : []),
    ...(answers.retiredOn ? [row('retiredOn', '退休日期', answers.retiredOn, core?.retiredOn, false)] : []),
    ...otherAnswers(application, definition),
    ...(bank
      ? [
          row('bank', '收款银行', bank.name, undefined, false),
          row(
            'card',
            '收款卡号',
            masked.card,
            application.cardOwnName === 'yes' ? '本人名下，已验' : undefined,
            true,
            true,
          ),
        ]
      : []),
  ]
    .filter(line => !application.intake || line.answer !== undefined)
    .map(line => (core ? line : { ...line, same: 'unknown' as const }))
}

/** Masked names look alike that are not, and differ where only the spelling does: whether they are one is told by whoever saw both. */
function nameRow(name: string, core: CoreSays | undefined): Row {
  const kept = core?.account
    ? mask.name(core.account.holder)
    : core?.sameName === false
      ? '登记的是别的姓名'
      : undefined
  const line = row('name', '姓名', name, kept, true)
  return told(line, core?.sameName)
}

/** Whether two values are one, where it was told by whoever saw both whole. */
const told = (line: Row, same: boolean | undefined): Row =>
  same === undefined ? line : { ...line, same: same ? 'same' : 'different' }

/** What else the form asked, as the applicant wrote it; the core knows nothing of a house or a unit to come. */
function otherAnswers({ answers, sealed }: Application, definition: ItemDefinition | undefined): ReviewView['compare'] {
  return (definition?.fields ?? [])
    .filter(({ name }) => name !== 'kind' && name !== 'retiredOn' && answers[name])
    .map(field => {
      const { name, label } = field
      const shown = shownAnswer(field, answers[name] ?? '')
      // What is sealed is shown in full for a reason, under the name it is sealed by.
      const hidden = sealed.fields[`answer.${name}`] !== undefined
      return row(hidden ? `answer.${name}` : name, label, shown, undefined, hidden)
    })
}
