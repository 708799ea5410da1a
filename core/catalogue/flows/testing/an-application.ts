import { type Application, NEVER } from '../../../domain/application/application'
import type { CorrectionLineAsked } from '../../../domain/application/correction-line'
import { type Decision, decide } from '../../../domain/application/decide'
import { effectsOf } from '../../../domain/application/effects-of'
import type { ApplicationEvent } from '../../../domain/application/event'
import { rememberKey } from '../../../domain/application/evolve'
import type { Material } from '../../../domain/application/material'
import { owe } from '../../../domain/application/owe'
import { plus } from '../../../domain/calendar/plus'
import { startDeadline, type WorkingTime } from '../../../domain/deadline/deadline'
import { ApplicationId, CentreCode, DepartmentId, MaterialId, PersonId, StaffId } from '../../../domain/values/ids'
import type { Instant } from '../../../domain/values/instant'
import type { Acting, Command } from '../../../domain/workflow/command'
import type { Flow } from '../../../domain/workflow/flow'
import { itemCodes } from '../../items/item-codes'
import { workingCalendar } from '../../working-calendar/working-calendar'
import { reviewedOnline } from '../reviewed-online'

export const time: WorkingTime = { calendar: workingCalendar, closesAt: '17:30' }
/** Monday, 10:00 in Beijing. */
export const monday = '2026-11-23T02:00:00.000Z' as Instant

const person = PersonId.parse('person-of-wang')
export const depositor: Acting = { kind: 'depositor', person }
export const stranger: Acting = { kind: 'depositor', person: PersonId.parse('person-of-somebody') }
export const bankOrCore: Acting = { kind: 'system', name: '银行' }
export const staff = (name: string, ...roles: string[]): Acting => ({
  kind: 'staff',
  id: StaffId.parse(`staff-${name}`),
  name,
  roles,
})
export const li = staff('李敏', 'handler')
export const zhou = staff('周强', 'approver')
/** Handles and approves; never the same case twice. */
export const chen = staff('陈静', 'handler', 'approver')

export const account = { status: 'sealed', balance: 18_643_257 }
export const checklist = ['id-card', 'own-card'] as const
export const blurred: CorrectionLineAsked = {
  slot: 'bank-card',
  code: 'blurred',
  reason: '照片有些模糊，字看不清。',
  remedy: '请重拍一张。',
}
export const reason = { code: 'not-retired', title: '未达退休条件', reason: '还没有退休。', remedy: '退休后再申请。' }

export function aMaterial(slot: string, round = 1, id = `${slot}-${round}`): Material {
  const hex = [...id].map(letter => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('')
  return {
    id: MaterialId.parse(hex.padEnd(32, '0').slice(0, 32)),
    slot,
    round,
    keptAt: monday,
    keptPath: `kept/${id}.jpg`,
    viewPath: `view/${id}.jpg`,
    width: 1600,
    height: 1000,
    bytes: 1000,
    sha256: 'a'.repeat(64),
    rawSha256: 'b'.repeat(64),
    hints: [],
  }
}

/** All a command may need to pass every guard; a test takes away what it is about. */
export const everything: Omit<Command, 'action' | 'acting' | 'key' | 'now'> = {
  checklist: [...checklist],
  secondFactor: true,
  accountNow: account,
  lines: [blurred],
  reason,
  lease: 1800,
}

/** A case that acts: each step is decided by the flow table, or throws. Time goes one minute a step. */
export class Story {
  private steps = 0
  constructor(
    public application: Application,
    readonly flow: Flow = reviewedOnline,
    public now: Instant = application.changedAt,
  ) {}

  command(action: string, acting: Acting, more: Partial<Command> = {}): Command {
    const key = `${(++this.steps).toString(16).padStart(8, '0')}${'0'.repeat(24)}`
    return { ...everything, action, acting, key, now: this.now, ...more }
  }

  tries(action: string, acting: Acting, more: Partial<Command> = {}): Decision {
    return decide(this.flow, time, this.application, this.command(action, acting, more))
  }

  does(action: string, acting: Acting, more: Partial<Command> = {}): this {
    this.now = plus(this.now, 60)
    const decision = this.tries(action, acting, more)
    if (!decision.ok) throw new Error(`${action} in ${this.application.state}: ${decision.problem.title}`)
    this.application = decision.application
    return this
  }

  at(now: string): this {
    this.now = now as Instant
    return this
  }

  with(changes: Partial<Application>): this {
    this.application = { ...this.application, ...changes }
    return this
  }

  submitted(): this {
    return this
  }
  claimed(by: Acting = li): this {
    return this.does('claim', by)
  }
  checked(): this {
    return this.with({ checklistDone: [...checklist] })
  }
  proposed(by: Acting = li): this {
    return this.claimed(by).checked().does('propose', by)
  }
  refusalProposed(by: Acting = li): this {
    return this.claimed(by).does('propose-refusal', by)
  }
  correcting(dueOn = '2026-12-07T09:30:00.000Z'): this {
    return this.claimed().does('ask-correction', li, { data: { dueOn } })
  }
  answered(): this {
    const { materials, round } = this.application
    return this.with({ materials: [...materials, aMaterial('bank-card', round, `answer-${round}`)] })
  }
  approved(by: Acting = zhou): this {
    return this.proposed().does('approve', by)
  }
  posted(on = '2026-11-23'): this {
    const order = `${this.application._id}-post`
    return this.does('posting-posted', bankOrCore, {
      data: { order, principal: 18_643_257, interest: 111_083, total: 18_754_340, on, voucher: 'V1' },
    })
  }
  /** The bank definitely refuses the payment that is under way. */
  bankRefuses(order = 'pay-1', code = 'card-closed'): this {
    return this.does('payment-refused', bankOrCore, { data: { order, code, message: '收款账户已销户' } })
  }
}

/** A retirement withdrawal just handed in on Monday morning. */
export function anApplication(path: 'instant' | 'reviewed' = 'reviewed', at: Instant = monday): Story {
  const event: ApplicationEvent = {
    id: 'f'.repeat(32),
    at,
    by: { kind: 'depositor', id: person, name: '申请人' },
    action: 'submit',
    data: { path },
  }
  const state = reviewedOnline.start[path] ?? ''
  const deadline = startDeadline(time, at, 3)
  const application: Application = {
    _id: ApplicationId.parse('0123456789abcdef0123456789abcdef'),
    number: 'HS20261123-482913',
    centre: CentreCode.parse('420200'),
    item: itemCodes.retirementWithdrawal,
    flow: reviewedOnline.name,
    definitionVersion: '2026-11',
    mode: 'online',
    path,
    person,
    department: DepartmentId.parse('tuanchengshan'),
    sealed: { keyVersion: 1, key: '', fields: {} },
    masked: { name: '王*国', idNumber: '4200**********0130', phone: '199****0001', account: '', card: '' },
    bank: { code: '102', name: '中国工商银行' },
    cardOwnName: 'yes',
    answers: { kind: 'retired', retiredOn: '2026-08-12' },
    materials: [aMaterial('bank-card')],
    checklistDone: [],
    revision: 1,
    proofs: { identity: 'face', retirement: true, card: true, loan: true },
    estimate: { principal: 18_643_257, interest: 111_083, total: 18_754_340, on: '2026-11-23' },
    accountAtSubmission: account,
    papers: [],
    events: [event],
    effects: [],
    deadline,
    keys: [],
    state,
    queue: reviewedOnline.states[state]?.queue ?? '',
    round: 1,
    dueAt: deadline.dueAt,
    assignee: '',
    assigneeName: '',
    leaseUntil: '',
    idIndex: 'id',
    nameIndex: 'name',
    submittedAt: at,
    changedAt: at,
    nextEffectAt: NEVER,
    nextClockAt: NEVER,
  }
  return new Story(owe(rememberKey(application, event.id, 'body'), effectsOf(application, event)))
}
