import { formOf } from '../../core/catalogue/definitions/definition-of'
import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { startDeadline } from '../../core/domain/deadline/deadline'
import { promisedDay } from '../../core/domain/deadline/promised-day'
import type { ItemDefinition } from '../../core/domain/item/item'
import { problems } from '../../core/domain/problem/problems'
import { diallable } from '../../core/domain/text/diallable'
import { fen } from '../../core/domain/values/fen'
import { formFor } from '../applying/forms/form-for'
import { questionOf } from '../applying/forms/question-of'
import { openApplication } from '../applying/open-application'
import { openAnswers } from '../applying/sealed-answers'
import { workingTimeOf } from '../execution/working-time-of'
import type { AskingPerson, Ports } from '../ports'
import type { Draft } from '../records/draft'
import { grantConsent } from '../standing/grant-consent'

/** Everything that would stop the application, told before anything is filled in; and which way it will go. */
export async function checkBeforeApply(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'check-before-apply'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'check-before-apply'>>> {
  const centre = ports.offers.at(body.centre)
  const definition = centre && formOf(centre, body.item)
  if (!centre || !definition) return { ok: false, problem: problems.itemNotOnline() }
  const person = asking.session.person
  const consent = await grantConsent(ports, { person, centre: body.centre, version: body.consent?.version })
  if (!consent.ok) return consent
  const form = formFor(body.item)
  const question = await questionOf(ports, { person, centre, item: body.item })
  const { now, today } = question
  const found = await form.find(ports, question)
  if (!found) return { ok: false, problem: problems.coreUnavailable() }

  const open = await openApplication(ports, { person, item: body.item, centre: centre.code })
  const drafts = await ports.database.collection<Draft>('drafts').list({ person, item: body.item })
  const draft = drafts.find(candidate => candidate.centre === centre.code && candidate.expiresAt > now)
  const answers = draft ? openAnswers(ports, draft) : {}
  // What the person will prove is not known yet; the best they can do decides what is promised.
  const kind = form.path(centre, found, { identity: 'face', ownCard: true, answers })
  const days = definition.promise.kind === 'instant' ? 0 : definition.promise.days
  const deadline = startDeadline(workingTimeOf(ports.calendars, centre.code), now, days)
  await ports.audit.record({
    at: now,
    actor: person,
    action: 'look-up.pre-checks',
    subject: body.item,
    centre: centre.code,
  })
  const { sum, account, checks } = found
  return {
    ok: true,
    body: {
      passed: checks.every(check => check.passed),
      checks: checks.map(check => (check.remedy ? { ...check, remedy: diallable(check.remedy, centre.phone) } : check)),
      ...(sum && account
        ? {
            estimate: {
              kind: form.confirmsSum ? 'paid-off' : 'paid-out',
              principal: fen(sum.principal),
              interest: fen(sum.interest),
              total: fen(sum.total),
              on: sum.on ?? today,
              account: account.number.slice(-4),
            },
          }
        : {}),
      path: { kind, words: wordsOf(definition, kind) },
      promise: { words: definition.promise.words, ...promisedDay(deadline) },
      ...(draft ? { draft: draft._id } : {}),
      ...(open ? { open } : {}),
    },
  }
}

function wordsOf({ paths }: ItemDefinition, kind: string): string {
  return (kind === 'instant' ? paths.instant : kind === 'held' ? paths.held : undefined) ?? paths.reviewed
}
