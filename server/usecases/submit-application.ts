import { flowNamed } from '../../core/catalogue/flows/flow-named'
import { reviewedOnline } from '../../core/catalogue/flows/reviewed-online'
import { formOf } from '../../core/catalogue/items/definition-of'
import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { Application, Proofs } from '../../core/domain/application/application'
import { beijing } from '../../core/domain/calendar/beijing'
import type { ItemDefinition } from '../../core/domain/item/item'
import { pathOf } from '../../core/domain/precheck/path-of'
import { retirementChecks } from '../../core/domain/precheck/retirement'
import type { Problem } from '../../core/domain/problem/problem'
import { problems } from '../../core/domain/problem/problems'
import { bodyHash } from '../applying/body-hash'
import { checkAnswers } from '../applying/check-answers'
import { findDraft } from '../applying/find-draft'
import { knownAnswers } from '../applying/known-answers'
import { missingSlots } from '../applying/material-counts'
import { newApplication } from '../applying/new-application'
import { claimOpen } from '../applying/open-application'
import { type CoreFacts, retirementFacts } from '../applying/retirement-facts'
import { announceEvents, chainEvents, withdrawAnnouncement } from '../execution/chain-events'
import { deadlineOrProblem } from '../execution/deadline-or-problem'
import { centreOf } from '../execution/working-time-of'
import type { AskingPerson, Ports } from '../ports'
import type { Draft } from '../records/draft'
import { identityOf } from '../standing/identity-of'
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
  const hash = bodyHash(ports, { draft: body.draft, promise: body.promise })
  const before = await submitted(ports, asking, body, hash)
  if (before) return before
  const draft = await findDraft(ports, asking, body.draft)
  if (!draft) return { ok: false, problem: problems.notFound() }
  const centre = centreOf(draft.centre)
  const definition = formOf(centre, draft.item)
  if (!definition) return { ok: false, problem: problems.itemNotOnline() }
  if (draft.version !== body.version) {
    return { ok: false, problem: problems.staleVersion(), fresh: { draft: await draftView(ports, draft) } }
  }
  if (draft.definitionVersion !== definition.version) {
    const renewed = {
      ...draft,
      definitionVersion: definition.version,
      answers: knownAnswers(definition, draft.answers),
    }
    const version = await ports.database.collection<Draft>('drafts').replace(renewed)
    const fresh = version === 'conflict' ? draft : { ...renewed, version }
    return { ok: false, problem: problems.definitionChanged(), fresh: { draft: await draftView(ports, fresh) } }
  }
  const now = ports.clock.now()
  const today = beijing(now).day
  const incomplete = whatIsMissing(definition, draft, body.promise, today)
  if (incomplete) return { ok: false, problem: incomplete }

  const identity = await identityOf(ports, person)
  const facts = await retirementFacts(ports, draft.centre, identity, today)
  if (!facts) return { ok: false, problem: problems.coreUnavailable() }
  const refused = failedChecks(facts, centre.retirement.mustBeSealed.value)
  if (refused) return { ok: false, problem: refused }

  const promised = deadlineOrProblem(
    draft.centre,
    now,
    definition.promise.kind === 'instant' ? 0 : definition.promise.days,
  )
  if (!promised.ok) return promised

  const claim = await claimOpen(ports, person, draft.item, draft._id)
  if (!claim.ok) return { ok: false, problem: problems.openApplication() }
  const stepUp = await useStepUp(ports, { person, application: draft._id, token: body.stepUp })
  // Spent by the same request a moment ago, perhaps: then its answer is ours.
  if (!stepUp) return (await submitted(ports, asking, body, hash)) ?? { ok: false, problem: problems.stepUpSpent() }

  const proofs: Proofs = {
    identity: stepUp.method,
    retirement: facts.retirement.proved,
    card: draft.card?.ownName === 'yes',
    loan: true,
  }
  const path = pathOf(proofs, facts.estimate?.total, centre.retirement.instantLimit?.value)
  const application = chainEvents(
    ports,
    newApplication(ports, {
      draft,
      definition,
      identity,
      facts,
      proofs,
      path,
      centre,
      flow: flowNamed(reviewedOnline.name),
      deadline: promised.deadline,
      key: body.key,
      hash,
      now,
    }),
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
  promised: boolean,
  today: string,
): Problem | undefined {
  if (!draft.card || !draft.sealed)
    return problems.fieldsWrong({ fields: [{ path: 'card', message: '请先绑定收款卡' }] })
  const faults = checkAnswers(definition, draft.answers, today as Parameters<typeof checkAnswers>[2], true)
  if (faults.length > 0) return problems.fieldsWrong({ fields: faults })
  const missing = missingSlots(definition, draft.materials)
  if (missing.length > 0) {
    return problems.materialMissing({
      fields: missing.map(slot => ({ path: slot.name, message: `还没有传${slot.label}` })),
    })
  }
  return promised ? undefined : problems.promiseNotTicked()
}

function failedChecks(facts: CoreFacts, mustBeSealed: boolean): Problem | undefined {
  const failed = retirementChecks({ ...facts, openApplication: false, mustBeSealed }).filter(check => !check.passed)
  if (failed.length === 0) return undefined
  const fields = failed.map(check => ({ path: check.check, message: `${check.reason}${check.remedy}` }))
  return problems.checksFailed({ fields })
}
