import type { Application } from '../../../core/domain/application/application'
import type { ApplicationId } from '../../../core/domain/values/ids'
import type { NoticeRecord } from '../../records/notice'
import type { AskingStaff } from '../../records/staff'
import { applicationCard, applicationView } from '../../views/application-view'
import { showCase } from '../show-case'
import type { MemoryPorts } from '../testing/memory-ports'
import { mustReply } from '../testing/must'
import { paperOf } from '../testing/paper-of'
import type { Kind } from './what-may-be-said'

/** One text, where it stands, and the rows of a paper. */
export interface Said {
  kind: Kind
  where: string
  text: string
  rows?: readonly { label: string; value: string }[]
}

/** Every paper, notice, reason, line of the timeline and line of the review page of one case, as people read them now. */
export async function everythingSaid(ports: MemoryPorts, id: ApplicationId, staff: AskingStaff): Promise<Said[]> {
  const application = await ports.database.collection<Application>('applications').find(id)
  if (!application) throw new Error('no such case')
  return [
    ...(await papers(ports, application)),
    ...(await notices(ports, application)),
    ...(await depositorReads(ports, application)),
    ...(await staffReads(ports, id, staff)),
  ]
}

async function papers(ports: MemoryPorts, application: Application): Promise<Said[]> {
  const said: Said[] = []
  for (const { name } of application.papers) {
    const paper = await paperOf(ports, application, name)
    if (!paper) continue
    const { title, rows, statement } = paper
    const text = [title, ...rows.map(({ label, value }) => `${label}：${value}`), statement].join('\n')
    said.push({ kind: 'paper', where: name, text, rows })
  }
  return said
}

async function notices(ports: MemoryPorts, { _id, person }: Application): Promise<Said[]> {
  const all = await ports.database.collection<NoticeRecord>('notices').list({ person })
  return all
    .filter(notice => notice._id.startsWith(_id))
    .map(({ title, words }) => ({ kind: 'notice', where: title, text: `${title}\n${words}` }))
}

async function depositorReads(ports: MemoryPorts, application: Application & { version: number }): Promise<Said[]> {
  const view = await applicationView(ports, application)
  const { next, due } = applicationCard(application, ports.clock.now())
  const lines = [
    view.shown.words,
    next,
    due?.words ?? '',
    ...view.timeline.flatMap(({ words, note = '' }) => [words, note]),
    ...(view.refusal ? Object.values(view.refusal) : []),
  ]
  return lines.filter(Boolean).map(text => ({ kind: 'timeline', where: application.state, text }))
}

async function staffReads(ports: MemoryPorts, application: ApplicationId, staff: AskingStaff): Promise<Said[]> {
  const { review } = mustReply(await showCase(ports, staff, { application }))
  const staffLines = [
    review.row.stateWords,
    ...review.checks.flatMap(({ label, note = '' }) => [label, note]),
    ...review.checklist.map(({ label }) => label),
    ...review.actions.flatMap(({ label, told }) => [label, told]),
    ...review.history.map(({ words }) => words),
    ...(review.amount ? [review.amount.label] : []),
    ...(review.payment ? [review.payment.words] : []),
  ]
  const reasons = [
    ...review.refusalReasons,
    ...review.correctionReasons,
    ...review.actions.flatMap(({ reasons: own = [] }) => own),
  ]
  return [
    ...staffLines.filter(Boolean).map(text => ({ kind: 'staff' as const, where: review.row.stateWords, text })),
    ...reasons.map(({ code, title, reason, remedy }) => ({
      kind: 'reasons' as const,
      where: code,
      text: `${title}\n${reason}\n${remedy}`,
    })),
  ]
}
