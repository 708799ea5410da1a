import { formOf } from '../../core/catalogue/items/definition-of'
import { findCentre } from '../../core/catalogue/registry'
import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { beijing } from '../../core/domain/calendar/beijing'
import { pathOf } from '../../core/domain/precheck/path-of'
import { retirementChecks } from '../../core/domain/precheck/retirement'
import { problems } from '../../core/domain/problem/problems'
import { fen } from '../../core/domain/values/fen'
import { openApplication } from '../applying/open-application'
import { retirementFacts } from '../applying/retirement-facts'
import { deadlineOrProblem } from '../execution/deadline-or-problem'
import type { AskingPerson, Ports } from '../ports'
import type { Draft } from '../records/draft'
import { grantConsent } from '../standing/grant-consent'
import { identityOf } from '../standing/identity-of'

/** Everything that would stop the application, told before anything is filled in; and which way it will go. */
export async function checkBeforeApply(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'check-before-apply'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'check-before-apply'>>> {
  const centre = findCentre(body.centre)
  const definition = centre && formOf(centre, body.item)
  if (!centre || !definition) return { ok: false, problem: problems.itemNotOnline() }
  const person = asking.session.person
  const consent = await grantConsent(ports, { person, centre: body.centre, version: body.consent?.version })
  if (!consent.ok) return consent
  const now = ports.clock.now()
  const today = beijing(now).day
  const facts = await retirementFacts(ports, centre.code, await identityOf(ports, person), today)
  if (!facts) return { ok: false, problem: problems.coreUnavailable() }

  const open = await openApplication(ports, person, body.item)
  const drafts = await ports.database.collection<Draft>('drafts').list({ person, item: body.item })
  const draft = drafts.find(candidate => candidate.centre === centre.code && candidate.expiresAt > now)
  const checks = retirementChecks({
    ...facts,
    openApplication: open !== undefined,
    mustBeSealed: centre.retirement.mustBeSealed.value,
  })
  const proofs = { identity: 'face', retirement: facts.retirement.proved, card: true, loan: true } as const
  const kind = pathOf(proofs, facts.estimate?.total, centre.retirement.instantLimit?.value)
  const days = definition.promise.kind === 'instant' ? 0 : definition.promise.days
  const promised = deadlineOrProblem(centre.code, now, days)
  if (!promised.ok) return promised
  const passed = checks.every(check => check.passed)
  await ports.audit.record({
    at: now,
    actor: person,
    action: 'look-up.pre-checks',
    subject: body.item,
    centre: centre.code,
  })
  return {
    ok: true,
    body: {
      passed,
      checks,
      ...(facts.estimate && facts.account
        ? {
            estimate: {
              principal: fen(facts.estimate.principal),
              interest: fen(facts.estimate.interest),
              total: fen(facts.estimate.total),
              on: today,
              account: facts.account.number.slice(-4),
            },
          }
        : {}),
      path: {
        kind,
        words: kind === 'instant' ? (definition.paths.instant ?? definition.paths.reviewed) : definition.paths.reviewed,
      },
      promise: { words: definition.promise.words, on: promised.deadline.dueOn },
      ...(draft ? { draft: draft._id } : {}),
      ...(open ? { open } : {}),
    },
  }
}
