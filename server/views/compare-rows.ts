import type { ReviewView } from '../../core/contract/staff/review'
import type { Account } from '../../core/domain/account/account'
import type { Application } from '../../core/domain/application/application'
import type { ItemDefinition } from '../../core/domain/item/item'
import { shownAnswer } from '../../core/domain/item/shown-answer'
import { numberLabel } from '../../core/domain/values/identity-document-kind'
import { mask } from '../../core/domain/values/mask'

/** What the core says at this moment about the applicant. */
export interface CoreSays {
  account?: Account
  /** Is the holder's name the applicant's, in whatever spelling? `false` too when the number is on file under another name alone. */
  sameName?: boolean
  phone?: string
  retiredOn?: string
}

type Row = ReviewView['compare'][number]

const statusWords: Readonly<Record<Account['status'], string>> = {
  normal: '正常',
  sealed: '封存',
  merged: '合并销户',
  transferred: '转出销户',
  closed: '提取销户',
  frozen: '冻结',
  other: '其他',
}

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
  const account = core?.account
  return [
    nameRow(masked.name, core),
    row('idNumber', numberLabel(application.idType), masked.idNumber, undefined, true),
    row('phone', '手机号', masked.phone || undefined, core?.phone && mask.phone(core.phone), true),
    row('account', '个人账号', masked.account, account && mask.number(account.number), true),
    row('unit', '单位', undefined, account?.unitName, false),
    row(
      'status',
      '账户状态',
      undefined,
      account && `${statusWords[account.status]}${account.statusSince ? `（${account.statusSince}）` : ''}`,
      false,
    ),
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
  return core?.sameName === undefined ? line : { ...line, same: core.sameName ? 'same' : 'different' }
}

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

function row(
  field: string,
  label: string,
  answer: string | undefined,
  core: string | undefined,
  revealable: boolean,
  agreed = false,
): Row {
  const same =
    answer === undefined || core === undefined ? 'only-one' : agreed || answer === core ? 'same' : 'different'
  return { field, label, ...(answer ? { answer } : {}), ...(core ? { core } : {}), same, revealable }
}
