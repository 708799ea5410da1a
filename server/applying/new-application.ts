import { findItem } from '../../core/catalogue/items/items'
import type { Application, Proofs } from '../../core/domain/application/application'
import { NEVER } from '../../core/domain/application/application'
import { effectsOf } from '../../core/domain/application/effects-of'
import type { ApplicationEvent } from '../../core/domain/application/event'
import { owe } from '../../core/domain/application/owe'
import { setAlarm } from '../../core/domain/application/set-alarm'
import { beijing } from '../../core/domain/calendar/beijing'
import type { Centre } from '../../core/domain/centre/centre'
import type { Deadline } from '../../core/domain/deadline/deadline'
import { debitAt } from '../../core/domain/deadline/debit-at'
import type { Identity } from '../../core/domain/identity/identity'
import type { ItemDefinition } from '../../core/domain/item/item'
import type { Instant } from '../../core/domain/values/instant'
import { mask } from '../../core/domain/values/mask'
import type { Flow } from '../../core/domain/workflow/flow'
import { personIndex, withPersonIndexes } from '../execution/person-indexes'
import { workingTimeOf } from '../execution/working-time-of'
import type { Ports } from '../ports'
import type { Draft } from '../records/draft'
import type { Found } from './forms/form'
import { holdFor } from './hold-for'
import { splitAnswers } from './sealed-answers'

export interface Submission {
  draft: Draft
  definition: ItemDefinition
  identity: Identity & { phone?: string }
  answers: Record<string, string>
  found: Found
  proofs: Proofs
  path: string
  centre: Centre
  flow: Flow
  deadline: Deadline
  key: string
  hash: string
  now: Instant
}

/** A draft becomes an application: first event, what it owes, and the fields queues sort by, in one document. */
export function newApplication(ports: Ports, submission: Submission): Application {
  const { draft, definition, identity, found, proofs, path, centre, flow, deadline, now } = submission
  const { account, sum } = found
  const outcome = findItem(draft.item)?.outcome
  if (!account || !outcome) throw new Error(`draft ${draft._id} is not complete`)
  const offer = centre.offers.find(candidate => candidate.item === draft.item)
  if (!offer) throw new Error(`centre ${centre.code} does not offer ${draft.item}`)
  const state = flow.start[path]
  const start = state ? flow.states[state] : undefined
  if (!state || !start) throw new Error(`flow ${flow.name} does not start on path ${path}`)
  const event: ApplicationEvent = {
    id: submission.key,
    at: now,
    by: { kind: 'depositor', id: draft.person, name: '申请人' },
    action: 'submit',
    data: { path },
  }
  const phone = identity.phone ?? ''
  const answers = splitAnswers(definition.fields, submission.answers)
  const card = draft.card && draft.sealed && ports.vault.open(draft._id, draft.sealed, 'card')
  const time = workingTimeOf(ports.calendars, draft.centre)
  const when = outcome === 'repayment' ? centre.repayment.debit.value : undefined
  const application: Application = {
    _id: draft._id,
    number: draft.number,
    centre: draft.centre,
    item: draft.item,
    flow: flow.name,
    definitionVersion: definition.version,
    mode: definition.mode,
    path,
    person: draft.person,
    department: offer.department,
    sealed: ports.vault.seal(draft._id, {
      name: identity.name,
      idNumber: identity.idNumber,
      phone,
      account: account.number,
      ...(card ? { card } : {}),
      ...answers.personal,
    }),
    masked: {
      name: mask.name(identity.name),
      idNumber: mask.idNumber(identity.idNumber),
      phone: phone ? mask.phone(phone) : '',
      account: mask.number(account.number),
      card: draft.card?.masked ?? '',
    },
    ...(draft.card
      ? { bank: { code: draft.card.bank, name: draft.card.bankName }, cardOwnName: draft.card.ownName }
      : {}),
    answers: answers.open,
    materials: draft.materials,
    checklistDone: [],
    revision: 1,
    proofs,
    outcome,
    ...(outcome === 'payment'
      ? {
          estimate: sum ?? { principal: account.balance, interest: 0, total: account.balance, on: beijing(now).day },
          accountAtSubmission: { status: account.status, balance: account.balance },
        }
      : sum
        ? { estimate: sum }
        : {}),
    papers: [],
    events: [event],
    effects: [],
    deadline,
    keys: [{ key: submission.key, body: submission.hash }],
    state,
    queue: start.queue,
    round: 1,
    dueAt: deadline.dueAt,
    assignee: '',
    assigneeName: '',
    leaseUntil: '',
    idIndex: personIndex.idNumber(ports, identity.idNumber),
    nameIndex: personIndex.name(ports, identity.name),
    submittedAt: now,
    changedAt: now,
    nextEffectAt: NEVER,
    nextClockAt: NEVER,
    ...(outcome === 'repayment' ? {} : holdFor(proofs.identity, now)),
    ...(when ? { debit: { when, ...(start.on.debit ? { at: debitAt(time, now, when) } : {}) } } : {}),
  }
  const indexed = withPersonIndexes(ports, application)
  return owe(setAlarm(flow, time, indexed), effectsOf(indexed, event))
}
