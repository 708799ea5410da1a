import { formOf } from '../../core/catalogue/definitions/definition-of'
import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { Application } from '../../core/domain/application/application'
import { plus } from '../../core/domain/calendar/plus'
import { problems } from '../../core/domain/problem/problems'
import { ApplicationId } from '../../core/domain/values/ids'
import { caseNumber } from '../applying/case-number'
import { formFor } from '../applying/forms/form-for'
import { questionOf } from '../applying/forms/question-of'
import { openApplication } from '../applying/open-application'
import type { AskingPerson, Ports } from '../ports'
import type { Draft } from '../records/draft'
import { draftView } from '../views/draft-view'

/** A draft nobody touches is removed after 30 days (workflows 5.3). */
const THIRTY_DAYS = 30 * 86_400

/** Gives the draft of this person, centre and item, or begins one. */
export async function startDraft(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'start-draft'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'start-draft'>>> {
  const centre = ports.offers.at(body.centre)
  const definition = centre && formOf(centre, body.item)
  if (!centre || !definition) return { ok: false, problem: problems.itemNotOnline() }
  const person = asking.session.person
  if (await openApplication(ports, { person, item: body.item, centre: centre.code }))
    return { ok: false, problem: problems.openApplication() }
  const drafts = ports.database.collection<Draft>('drafts')
  const now = ports.clock.now()
  const existing = (await drafts.list({ person, item: body.item })).find(
    draft => draft.centre === centre.code && draft.expiresAt > now,
  )
  const became = existing && (await ports.database.collection<Application>('applications').find(existing._id))
  // Its application was written, but not its removal: it must not become a second one.
  if (became) await drafts.remove(became._id)
  else if (existing) return { ok: true, body: { draft: await draftView(ports, existing) } }
  const id = ApplicationId.parse(ports.chance.hex(16))
  const question = await questionOf(ports, { person, centre, item: body.item })
  const found = await formFor(body.item).find(ports, question)
  const draft: Draft = {
    _id: id,
    number: await caseNumber(ports, centre.prefix, id),
    person,
    centre: centre.code,
    item: body.item,
    definitionVersion: definition.version,
    answers: {},
    ...(found ? { proved: found.proved } : {}),
    materials: [],
    createdAt: now,
    savedAt: now,
    expiresAt: plus(now, THIRTY_DAYS),
  }
  await drafts.add(draft)
  return { ok: true, body: { draft: await draftView(ports, { ...draft, version: 1 }) } }
}
