import { definitionOf } from '../../core/catalogue/definitions/definition-of'
import type { Centre } from '../../core/domain/centre/centre'
import type { BodyOf } from '../../core/domain/exchange/message'
import type { Item } from '../../core/domain/item/item'
import { type FieldFault, readAnswers } from '../../core/domain/item/read-answers'
import type { Day } from '../../core/domain/values/day'
import { checkApplicant, checkPayee } from '../applying/check-applicant'

const labels: Readonly<Record<string, string>> = {
  'applicant.name': '申请人姓名',
  'applicant.idNumber': '证件号码',
  'applicant.phone': '手机号',
  'applicant.account': '账号或合同号',
  payee: '收款账户',
  'payee.bank': '收款银行',
  'payee.card': '收款卡号',
}

/**
 * What another centre asks, by the rules of our own forms. What cannot be read is kept as it was written and named; nobody here can mend
 * it, so the liaison sends it back.
 * @param today in Beijing
 * @returns `unread` with the field's name before each message
 */
export function readRequest(
  centre: Centre,
  item: Item,
  body: BodyOf<'APPLY'>,
  today: Day,
): { body: BodyOf<'APPLY'>; unread: FieldFault[] } {
  const read = readAnswers(item.fields, body.answers, { today, complete: true })
  const { applicant, faults: wrongApplicant } = checkApplicant(body.applicant, today)
  const { payee, faults: wrongPayee } = checkPayee(body.payee, {
    pays: item.outcome === 'payment',
    banks: definitionOf(centre, item.code, body.mode)?.banks,
    notListed: '本中心不能打款到这家银行',
  })
  const unread = [...read.faults, ...wrongApplicant, ...wrongPayee].map(({ path, message }) => {
    const label = labels[path] ?? item.fields.find(({ name }) => name === path)?.label ?? path
    return { path, message: `${label}：${message}` }
  })
  return {
    body: { ...body, applicant, answers: { ...body.answers, ...read.answers }, ...(payee ? { payee } : {}) },
    unread,
  }
}
