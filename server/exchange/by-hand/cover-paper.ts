import { findItem } from '../../../core/catalogue/items/items'
import { messageWords } from '../../../core/catalogue/message-words'
import { modeWords } from '../../../core/catalogue/mode-words'
import { beijing } from '../../../core/domain/calendar/beijing'
import { bodyOf, type ExchangeMessage } from '../../../core/domain/exchange/message'
import { scopeOf, scopeWords } from '../../../core/domain/exchange/scope-of'
import { shownAnswer } from '../../../core/domain/item/shown-answer'
import { formatDay } from '../../../core/domain/text/format-day'
import { numberLabel } from '../../../core/domain/values/identity-document-kind'
import type { CentreCode } from '../../../core/domain/values/ids'
import type { Instant } from '../../../core/domain/values/instant'
import { centreOf } from '../../execution/working-time-of'
import type { Paper } from '../../ports'

type Row = Paper['rows'][number]

/** What the other centre's liaison reads first: who asks whom for what, and which files belong to it. */
export function coverPaper(message: ExchangeMessage, hash: string, now: Instant): Paper {
  const centre = centreOf(message.from.code as CentreCode)
  const written = beijing(message.writtenAt)
  return {
    kind: 'result',
    title: `${scopeWords[scopeOf(message.from.code, message.to.code)]}${messageWords[message.type]}`,
    number: `${message.exchange}-${message.sequence}`,
    centre: { name: centre.name, phone: centre.phone, code: centre.code },
    rows: [
      { label: '协同编号', value: message.exchange },
      { label: '消息', value: `${messageWords[message.type]}（第${message.sequence}件）` },
      { label: '收件中心', value: `${message.to.name}（${message.to.code}）` },
      { label: '经办', value: message.actor.name },
      { label: '写成时间', value: `${formatDay(written.day)} ${written.time}` },
      ...said(message),
      ...message.files.map(
        (file, index): Row => ({
          label: `附件${index + 1}`,
          value: `${file.label}，${Math.ceil(file.bytes / 1024)}KB，SHA-256 ${file.sha256.slice(0, 16)}`,
        }),
      ),
      { label: '消息校验', value: `SHA-256 ${hash.slice(0, 32)}` },
    ],
    statement: '本件经全国住房公积金监管服务平台发送。请按协同编号回复；附件与清单不符的，请退回并说明。',
    issuedOn: beijing(now).day,
  }
}

/** The message's own words. */
function said(message: ExchangeMessage): Row[] {
  if (message.type === 'APPLY') {
    const body = bodyOf({ type: 'APPLY', body: message.body })
    if (!body) return []
    const fields = findItem(body.item)?.fields ?? []
    return [
      { label: '办理事项', value: findItem(body.item)?.fullTitle ?? body.item },
      { label: '办理方式', value: modeWords[body.mode] },
      { label: '申请人', value: body.applicant.name },
      { label: numberLabel(body.applicant.idType), value: body.applicant.idNumber },
      ...(body.applicant.phone ? [{ label: '手机号', value: body.applicant.phone }] : []),
      ...(body.applicant.account ? [{ label: '账号或合同号', value: body.applicant.account }] : []),
      ...fields.flatMap((field): Row[] => {
        const value = body.answers[field.name]
        return value ? [{ label: field.label, value: shownAnswer(field, value) }] : []
      }),
      ...(body.payee ? [{ label: '收款账户', value: `${body.payee.bankName} ${body.payee.card}` }] : []),
    ]
  }
  const body = (bodyOf(message) ?? {}) as Partial<{
    reason: { title: string; reason: string }
    lines: { slot: string; reason: string; remedy: string }[]
    dueOn: string
    outcome: 'done' | 'refused' | 'lapsed'
    carrier: string
    number: string
  }>
  const outcomes = { done: '已办结', refused: '未通过', lapsed: '已失效（逾期未补）' } as const
  return [
    ...(body.outcome ? [{ label: '结果', value: outcomes[body.outcome] }] : []),
    ...(body.reason
      ? [{ label: '说明', value: [body.reason.title, body.reason.reason].filter(Boolean).join('：') }]
      : []),
    ...(body.lines ?? []).map((line, index) => ({ label: `补充${index + 1}`, value: `${line.reason}${line.remedy}` })),
    ...(body.dueOn ? [{ label: '请在此前答复', value: formatDay(body.dueOn as never) }] : []),
    ...(body.carrier ? [{ label: '快递', value: `${body.carrier} ${body.number ?? ''}` }] : []),
  ]
}
