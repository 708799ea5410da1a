import { definitionOf } from '../../core/catalogue/definitions/definition-of'
import { findCentre } from '../../core/catalogue/registry'
import type { Application, Intake } from '../../core/domain/application/application'
import { startDeadline } from '../../core/domain/deadline/deadline'
import { promisedInFull } from '../../core/domain/deadline/promised-day'
import { definitionFor } from '../execution/definition-for'
import { centreOf, workingTimeOf } from '../execution/working-time-of'
import type { Paper, Ports } from '../ports'

/** By when: one clock at home; between two centres two, each promised by whoever keeps it. */
export function promiseRows(ports: Ports, application: Application): Paper['rows'] {
  const { intake, deadline } = application
  const promise = definitionFor(application)?.promise
  if (!intake)
    return [
      ...(promise ? [{ label: '承诺时限', value: promise.words }] : []),
      { label: '最晚办结', value: promisedInFull(deadline) },
    ]
  const verify = application.promised?.verify ?? promise?.verifyDays ?? deadline.total
  const here = centreOf(application.centre)
  const centres = [intake, ...(intake.others ?? [])]
  const apart = centres.filter(({ to }, index) => centres.findIndex(each => each.to === to) === index)
  return [
    {
      label: '第一步　受理地核实',
      value: `${here.name}${verify}个工作日内核实材料，最晚${promisedInFull(deadline)}；电话${here.phone}`,
    },
    ...apart.map(where => ({ label: '第二步　属地办理', value: thePartOf(ports, application, where) })),
  ]
}

/** What the deciding centre promised. One that publishes nothing here has promised nothing here. */
function thePartOf(ports: Ports, application: Application, { to, toName }: Pick<Intake, 'to' | 'toName'>): string {
  const centre = findCentre(to)
  // Of several applicants only the first one's centre was asked when the matter began.
  const first = to === application.intake?.to ? application.promised?.decide : undefined
  const days = first ?? (centre && definitionOf(centre, application.item, application.mode)?.promise.days)
  if (!centre || days === undefined)
    return `${toName || '办理的中心'}收到后办理；它的办理时限这里没有登记，它签收时答应的日子会写在“办理进度”里`
  // Sent on the very last day of checking; its own holidays count.
  const last = startDeadline(workingTimeOf(ports.calendars, centre.code), application.deadline.dueAt, days)
  return `${centre.name}收到后${days}个工作日内办结，最晚${promisedInFull(last)}；电话${centre.phone}`
}
