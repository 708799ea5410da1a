import { findItem } from '../../core/catalogue/items/items'
import { modeWords } from '../../core/catalogue/mode-words'
import { placeWords } from '../../core/catalogue/place-words'
import { findCentre } from '../../core/catalogue/registry'
import type { Application } from '../../core/domain/application/application'
import { lastEvent } from '../../core/domain/application/last-event'
import { beijing } from '../../core/domain/calendar/beijing'
import { scopeOf, scopeWords } from '../../core/domain/exchange/scope-of'
import { formatFen } from '../../core/domain/text/format-fen'
import { formatInstant } from '../../core/domain/text/format-instant'
import { numberLabel } from '../../core/domain/values/identity-document-kind'
import { readYuan } from '../../core/domain/values/yuan'
import { centreOf } from '../execution/working-time-of'
import type { Paper, Ports } from '../ports'
import { handedInRows } from './handed-in-rows'
import { promiseRows } from './promise-rows'

type Row = Paper['rows'][number]

/** 业务受理回执: what was received, when, from whom, and by when each centre promised its part. Source: 行政许可法 32 (书面凭证). */
export function acceptanceReceipt(ports: Ports, application: Application): Paper {
  const centre = centreOf(application.centre)
  const { intake, mode, masked, bank } = application
  const phone = centre.phone
  const accepted = lastEvent(application, 'accept')
  return {
    kind: 'acceptance-receipt',
    title: intake ? `“${scopeWords[scopeOf(application.centre, intake.to)]}”业务受理回执` : '业务受理回执',
    number: application.number,
    centre: { name: centre.name, phone, code: centre.code },
    rows: [
      { label: '办理事项', value: findItem(application.item)?.fullTitle ?? application.item },
      { label: '办理方式', value: modeWords[mode] },
      { label: '申请人', value: ports.vault.open(application._id, application.sealed, 'name') },
      { label: numberLabel(application.idType), value: masked.idNumber },
      ...whereTo(application),
      { label: '收到时间', value: formatInstant(application.submittedAt) },
      ...(accepted
        ? [
            { label: '受理时间', value: formatInstant(accepted.at) },
            { label: '受理人', value: accepted.by.name },
          ]
        : []),
      ...(bank ? [{ label: '收款账户', value: `${bank.name} ${masked.card}`.trim() }] : []),
      ...askedFor(application),
      ...promiseRows(ports, application),
      ...handedInRows(application),
    ],
    statement: intake ? atTheWindow(application, phone) : online(phone),
    issuedOn: beijing(accepted?.at ?? application.submittedAt).day,
  }
}

/** The deciding centre and why it is that one; of several applicants each has one, and a number. */
function whereTo({ intake }: Application): Row[] {
  if (!intake) return []
  const others = intake.others ?? []
  const line = (code: string, name: string | undefined, why: keyof typeof placeWords) =>
    `${findCentre(code)?.name ?? name ?? `代码${code}的中心`}（${placeWords[why]}）`
  return [
    { label: '办理中心', value: line(intake.to, intake.toName, intake.why) },
    { label: '协同编号', value: intake.exchanges[0] ?? '' },
    ...others.flatMap(({ masked, to, toName, why, exchange }) => [
      { label: '共同申请人', value: `${masked.name}，${line(to, toName, why)}` },
      { label: '协同编号', value: exchange },
    ]),
  ].filter(({ value }) => value !== '')
}

/** Where a sum is asked for; a whole account is settled by the core. */
function askedFor({ answers }: Application): Row[] {
  const amount = answers.amount ? readYuan(answers.amount) : undefined
  return amount?.ok ? [{ label: '申请金额', value: `${formatFen(amount.fen)}元` }] : []
}

const proves = '本回执只证明收到了申请，不是付款凭证。'

const online = (phone: string) =>
  `您的申请已收到。办理进度可在小程序“办理进度”里查看；有疑问请拨打${phone}。休息日、节假日不算工作日；等补材料的时间不算在内。${proves}`

const atTheWindow = ({ intake }: Application, phone: string) =>
  `您现在不用再做什么。核实通过后，材料转给${(intake && (findCentre(intake.to)?.name ?? intake.toName)) || '办理的中心'}，转了就告诉您；缺材料或不能办，会告诉您原因和办法。要撤回，请在办理的中心审批通过前打电话。看进度请打${phone}报办件编号，或在小程序“办理进度”里看。休息日、节假日不算工作日；等补材料、向外核实的时间不算在内。${proves}`
