import { formOf } from '../../core/catalogue/definitions/definition-of'
import { flowNamed } from '../../core/catalogue/flows/flow-named'
import { offerOf } from '../../core/catalogue/registry'
import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { Application, Proofs } from '../../core/domain/application/application'
import { onlineWay } from '../../core/domain/centre/online-way'
import { startDeadline } from '../../core/domain/deadline/deadline'
import type { ItemDefinition } from '../../core/domain/item/item'
import type { FieldFault } from '../../core/domain/item/read-answers'
import type { CheckOutcome } from '../../core/domain/precheck/precheck'
import type { Problem } from '../../core/domain/problem/problem'
import { problems } from '../../core/domain/problem/problems'
import { diallable } from '../../core/domain/text/diallable'
import { bodyHash } from '../applying/body-hash'
import { checkAnswers } from '../applying/check-answers'
import { findDraft } from '../applying/find-draft'
import type { Form } from '../applying/forms/form'
import { formFor } from '../applying/forms/form-for'
import { questionOf } from '../applying/forms/question-of'
import { keepInDraft } from '../applying/keep-in-draft'
import { knownAnswers } from '../applying/known-answers'
import { accountMark } from '../applying/matter-of'
import { newApplication } from '../applying/new-application'
import { claimOpen } from '../applying/open-application'
import { openAnswers } from '../applying/sealed-answers'
import { sparedSlots } from '../applying/spared-slots'
import { withMarks } from '../conflicts/with-marks'
import { announceEvents, chainEvents, withdrawAnnouncement } from '../execution/chain-events'
import { missingSlots } from '../execution/material-counts'
import { workingTimeOf } from '../execution/working-time-of'
import type { AskingPerson, Ports } from '../ports'
import type { Draft } from '../records/draft'
import { refusedAfterWindow } from '../standing/after-window'
import { useStepUp } from '../standing/use-step-up'
import { applicationView } from '../views/application-view'
import { draftView } from '../views/draft-view'

type Reply = Handled<ReplyOf<DepositorDoor, 'submit-application'>>

/**
 * 提交中心审批. The application takes the draft's id, so a double tap, a retry or a second phone still make one. Everything
 * that can be refused is checked before the step-up is spent and before anything is written.
 */
export async function submitApplication(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'submit-application'>,
): Promise<Reply> {
  const { person } = asking.session
  const hash = bodyHash(ports, { draft: body.draft, promise: body.promise, total: body.total })
  const before = await submitted(ports, asking, body, hash)
  if (before) return before
  const draft = await findDraft(ports, asking, body.draft)
  if (!draft) return { ok: false, problem: problems.notFound() }
  const closed = await refusedAfterWindow(ports, asking)
  if (closed) return { ok: false, problem: closed }
  const centre = ports.offers.at(draft.centre)
  const definition = centre && formOf(centre, draft.item)
  const offer = centre && offerOf(centre, draft.item)
  const way = offer && onlineWay(offer)
  if (!centre || !definition || !way) return { ok: false, problem: problems.itemNotOnline() }
  if (draft.version !== body.version) {
    return { ok: false, problem: problems.staleVersion(), fresh: { draft: await draftView(ports, draft) } }
  }
  if (draft.definitionVersion !== definition.version) {
    const answers = knownAnswers(definition, openAnswers(ports, draft))
    const renewed = { ...keepInDraft(ports, draft, definition, { answers }), definitionVersion: definition.version }
    const version = await ports.database.collection<Draft>('drafts').replace(renewed)
    const fresh = version === 'conflict' ? draft : { ...renewed, version }
    return { ok: false, problem: problems.definitionChanged(), fresh: { draft: await draftView(ports, fresh) } }
  }
  const form = formFor(draft.item)
  const question = await questionOf(ports, { person, centre, item: draft.item })
  const { identity, now, today } = question
  const read = checkAnswers(definition, openAnswers(ports, draft), today, true)
  const { answers } = read
  const slots = sparedSlots(definition, draft)
  const incomplete = whatIsMissing({ ...definition, slots }, draft, {
    faults: read.faults,
    form,
    promised: body.promise,
  })
  if (incomplete) return { ok: false, problem: incomplete }

  const found = await form.find(ports, question)
  if (!found) return { ok: false, problem: problems.coreUnavailable() }
  const known = found.known?.(answers) ?? {}
  if (known.from !== undefined && known.from === answers.to)
    return {
      ok: false,
      problem: problems.fieldsWrong({ fields: [{ path: 'to', message: '和现在登记的一样，不用改' }] }),
    }
  const refused = failedChecks(
    found.checks.filter(({ check }) => check !== 'no-open-application'),
    centre.phone,
  )
  if (refused) return { ok: false, problem: refused }
  if (form.confirmsSum && body.total !== found.sum?.total) return { ok: false, problem: problems.sumChanged() }

  const days = definition.promise.kind === 'instant' ? 0 : definition.promise.days
  const deadline = startDeadline(workingTimeOf(ports.calendars, draft.centre), now, days)

  const claim = await claimOpen(
    ports,
    { person, item: draft.item, centre: draft.centre, account: accountMark(ports, found.account?.number ?? '') },
    draft._id,
  )
  if (!claim.ok) return { ok: false, problem: problems.openApplication() }
  const stepUp = await useStepUp(ports, { person, application: draft._id, token: body.stepUp })
  // Spent by the same request a moment ago, perhaps: then its answer is ours.
  if (!stepUp) return (await submitted(ports, asking, body, hash)) ?? { ok: false, problem: problems.stepUpSpent() }

  const proofs: Proofs = {
    identity: stepUp.method,
    retirement: found.proved.includes('retirement'),
    card: draft.card?.ownName === 'yes',
    loan: found.proved.includes('loan'),
  }
  const path = form.path(centre, found, { identity: stepUp.method, ownCard: proofs.card, answers })
  const application = chainEvents(
    ports,
    withMarks(
      ports,
      newApplication(ports, {
        draft,
        definition,
        answers: { ...answers, ...known },
        identity,
        found,
        proofs,
        path,
        centre,
        flow: flowNamed(way.flow),
        deadline,
        key: body.key,
        hash,
        now,
      }),
    ),
  )
  await announceEvents(ports, application, 0)
  const applications = ports.database.collection<Application>('applications')
  if ((await applications.add(application)) === 'taken') {
    await withdrawAnnouncement(ports, application, 0)
    const twin = await submitted(ports, asking, body, hash)
    if (twin) return twin
  }
  await ports.database.collection<Draft>('drafts').remove(draft._id)
  return { ok: true, body: { application: await applicationView(ports, { ...application, version: 1 }) } }
}

/** The answer given before, if this draft has become an application already. */
async function submitted(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'submit-application'>,
  hash: string,
): Promise<Reply | undefined> {
  const existing = await ports.database.collection<Application>('applications').find(body.draft)
  if (!existing || existing.person !== asking.session.person) return undefined
  const spent = existing.keys.find(entry => entry.key === body.key)
  if (spent && spent.body !== hash) return { ok: false, problem: problems.keyReused() }
  // Left over when the writer was stopped between the two writes.
  await ports.database.collection<Draft>('drafts').remove(body.draft)
  return { ok: true, body: { application: await applicationView(ports, existing) } }
}

function whatIsMissing(
  definition: ItemDefinition,
  draft: Draft,
  given: { faults: FieldFault[]; form: Form; promised: boolean },
): Problem | undefined {
  if (given.form.paysOut && (!draft.card || !draft.sealed))
    return problems.fieldsWrong({ fields: [{ path: 'card', message: '请先绑定收款卡' }] })
  if (given.faults.length > 0) return problems.fieldsWrong({ fields: given.faults })
  const missing = missingSlots(definition, draft.materials)
  if (missing.length > 0) {
    return problems.materialMissing({
      fields: missing.map(slot => ({ path: slot.name, message: `还没有传${slot.label}` })),
    })
  }
  return given.promised ? undefined : problems.promiseNotTicked()
}

function failedChecks(checks: readonly CheckOutcome[], phone: string): Problem | undefined {
  const failed = checks.filter(check => !check.passed)
  if (failed.length === 0) return undefined
  const fields = failed.map(check => ({
    path: check.check,
    message: diallable(`${check.reason}${check.remedy}`, phone),
  }))
  return problems.checksFailed({ fields })
}
