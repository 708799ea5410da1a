import type { Application, Proofs } from '../../core/domain/application/application'
import { NEVER } from '../../core/domain/application/application'
import { effectsOf } from '../../core/domain/application/effects-of'
import type { ApplicationEvent } from '../../core/domain/application/event'
import { owe } from '../../core/domain/application/owe'
import { beijing } from '../../core/domain/calendar/beijing'
import type { Centre } from '../../core/domain/centre/centre'
import type { Deadline } from '../../core/domain/deadline/deadline'
import type { Identity } from '../../core/domain/identity/identity'
import type { ItemDefinition } from '../../core/domain/item/item'
import type { Instant } from '../../core/domain/values/instant'
import { mask } from '../../core/domain/values/mask'
import type { Flow } from '../../core/domain/workflow/flow'
import type { Ports } from '../ports'
import type { Draft } from '../records/draft'
import { holdFor } from './hold-for'
import type { CoreFacts } from './retirement-facts'

export interface Submission {
  draft: Draft
  definition: ItemDefinition
  identity: Identity & { phone?: string }
  facts: CoreFacts
  proofs: Proofs
  path: 'instant' | 'reviewed'
  centre: Centre
  flow: Flow
  deadline: Deadline
  key: string
  hash: string
  now: Instant
}

/** A draft becomes an application: first event, what it owes, and the fields queues sort by, in one document. */
export function newApplication(ports: Ports, submission: Submission): Application {
  const { draft, definition, identity, facts, path, centre, flow, deadline, now } = submission
  const { account, estimate } = facts
  if (!draft.card || !draft.sealed || !account) throw new Error(`draft ${draft._id} is not complete`)
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
  const card = ports.vault.open(draft._id, draft.sealed, 'card')
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
      card,
    }),
    masked: {
      name: mask.name(identity.name),
      idNumber: mask.idNumber(identity.idNumber),
      phone: phone ? mask.phone(phone) : '',
      account: mask.number(account.number),
      card: draft.card.masked,
    },
    bank: { code: draft.card.bank, name: draft.card.bankName },
    cardOwnName: draft.card.ownName,
    answers: draft.answers,
    materials: draft.materials,
    checklistDone: [],
    revision: 1,
    proofs: submission.proofs,
    estimate: {
      principal: estimate?.principal ?? account.balance,
      interest: estimate?.interest ?? 0,
      total: estimate?.total ?? account.balance,
      on: beijing(now).day,
    },
    accountAtSubmission: { status: account.status, balance: account.balance },
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
    idIndex: ports.vault.blind('idNumber', identity.idNumber),
    nameIndex: ports.vault.blind('name', identity.name),
    submittedAt: now,
    changedAt: now,
    nextEffectAt: NEVER,
    nextClockAt: NEVER,
    ...holdFor(submission.proofs.identity, now),
  }
  return owe(application, effectsOf(application, event))
}
