import { modeWords } from '../../core/catalogue/mode-words'
import type { Application } from '../../core/domain/application/application'
import { lastEvent } from '../../core/domain/application/last-event'
import { beijing } from '../../core/domain/calendar/beijing'
import type { Item } from '../../core/domain/item/item'
import type { ResultPapers } from '../../core/domain/item/item-papers'
import { numberLabel } from '../../core/domain/values/identity-document-kind'
import { identityIn } from '../applying/identity-in'
import { centreOf } from '../execution/working-time-of'
import type { Paper, Ports } from '../ports'
import { certificateResult } from './certificate-result'
import { changeRows } from './result/change-rows'
import { queryRows } from './result/query-rows'
import { repaymentRows } from './result/repayment-rows'
import type { Row, Rows } from './result/rows'
import { settlementRows } from './result/settlement-rows'
import { unitRows } from './result/unit-rows'

type Drawn = { kind: 'drawn'; paper: Paper } | Exclude<Rows, { kind: 'rows' }>

/** What the handling centre answers an accepting one with: drawn from the core as it is this moment, or from what the core has entered. */
export async function resultPaper(ports: Ports, application: Application, item: Item): Promise<Drawn> {
  const { papers } = item
  if (papers.kind === 'certificate') return certificateResult(ports, application)
  if (papers.kind !== 'result') throw new Error(`${item.code} ends in a payment`)
  const rows = await rowsOf(ports, application, item, papers)
  if (rows.kind !== 'rows') return rows
  const { name, code, ...centre } = centreOf(application.centre)
  const { title, statement } = wordsOf(papers, application)
  return {
    kind: 'drawn',
    paper: {
      kind: 'result',
      title,
      number: application.number,
      centre: { name, phone: centre.phone, code },
      rows: [
        ...personRows(ports, application, papers),
        ...rows.rows,
        { label: '办理方式', value: modeWords[application.mode] },
        ...(application.request?.fromName ? [{ label: '受理中心', value: application.request.fromName }] : []),
        ...(application.request ? [{ label: '协同编号', value: application.request.exchange }] : []),
      ],
      statement,
      issuedOn: beijing(ports.clock.now()).day,
    },
  }
}

function wordsOf(papers: ResultPapers, { answers }: Application): { title: string; statement: string } {
  const { ofUnit } = papers
  return ofUnit?.values.includes(answers[ofUnit.field] ?? '') ? ofUnit : papers
}

/** A unit's paper names the unit in rows of its own. */
function personRows(ports: Ports, application: Application, { content }: ResultPapers): Row[] {
  if (content === 'unit') return []
  const borrows = content === 'settlement' || content === 'repayment'
  return [
    { label: borrows ? '借款人' : '姓名', value: identityIn(ports, application).name },
    { label: numberLabel(application.idType), value: application.masked.idNumber },
  ]
}

async function rowsOf(ports: Ports, application: Application, item: Item, { content }: ResultPapers): Promise<Rows> {
  const entered = lastEvent(application, 'posting-posted')?.data ?? {}
  switch (content) {
    case 'query':
      return queryRows(ports, application)
    case 'settlement':
      return settlementRows(ports, application)
    case 'unit':
      return unitRows(ports, application, entered)
    case 'change':
      return changeRows(ports, application, item, entered)
    case 'repayment':
      return repaymentRows(ports, application)
  }
}
