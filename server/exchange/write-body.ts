import type { Application } from '../../core/domain/application/application'
import type { ApplicationEvent } from '../../core/domain/application/event'
import { lastEvent } from '../../core/domain/application/last-event'
import { posted } from '../../core/domain/application/orders'
import { beijing } from '../../core/domain/calendar/beijing'
import type { BodyOf, ManifestLine } from '../../core/domain/exchange/message'
import type { MessageType } from '../../core/domain/exchange/message-type'
import { SharedMode } from '../../core/domain/item/item'
import { Day } from '../../core/domain/values/day'
import type { Instant } from '../../core/domain/values/instant'
import { openAnswers } from '../applying/sealed-answers'
import { definitionFor } from '../execution/definition-for'
import type { Ports } from '../ports'

export interface Written {
  body: object
  files: { line: ManifestLine; path: string }[]
}

/** What a message says, from the case and the event it is owed for. */
export function writeBody(
  ports: Ports,
  application: Application,
  event: ApplicationEvent,
  { type, exchange }: { type: MessageType; exchange: string },
): Written {
  const said = event.data?.reason ?? { code: '', title: '', reason: '', remedy: '' }
  const dueOn = beijing((event.data?.dueOn ?? application.dueAt) as Instant).day
  const plain = (body: object): Written => ({ body, files: [] })
  switch (type) {
    case 'APPLY':
      return { body: apply(ports, application, exchange), files: materialFiles(application) }
    case 'SUPPLEMENT':
      return { body: {}, files: materialFiles(application, application.round) }
    case 'RESULT':
      return { body: result(application), files: paperFiles(application) }
    case 'ACK':
      return plain({ dueOn: application.deadline.dueOn } satisfies BodyOf<'ACK'>)
    case 'NEED_SUPPLEMENT':
      return plain({ lines: event.data?.lines ?? [], dueOn } satisfies BodyOf<'NEED_SUPPLEMENT'>)
    case 'NEED_ORIGINALS':
    case 'INQUIRE':
      return plain({ reason: said, dueOn } satisfies BodyOf<'INQUIRE'>)
    case 'NACK':
    case 'ANSWER':
    case 'NEGOTIATE':
      return plain({ reason: said } satisfies BodyOf<'ANSWER'>)
    case 'POSTED':
    case 'RETURN_ORIGINALS':
      return plain(event.data?.tracking ?? { carrier: '', number: '' })
    case 'URGE': {
      const level = Math.min(3, application.events.filter(({ action }) => action === 'urge').length)
      return plain({ level: Math.max(1, level) } satisfies BodyOf<'URGE'>)
    }
    default:
      return plain({})
  }
}

/** The request for the person whose exchange it is: the applicant, or one of those who apply with them. */
function apply(ports: Ports, application: Application, exchange: string): BodyOf<'APPLY'> {
  const { _id, sealed, intake } = application
  const other = intake?.others?.find(each => each.exchange === exchange)
  const bank = other ? other.bank : application.bank
  const open = (name: string) => {
    const field = `${other?.prefix ?? ''}${name}`
    return sealed.fields[field] === undefined ? '' : ports.vault.open(_id, sealed, field)
  }
  const { idType } = other ?? application
  const phone = open('phone')
  const account = open('account')
  const accepted = lastEvent(application, 'accept')
  const verified = lastEvent(application, 'approve')
  return {
    item: application.item,
    // What is done at home is written of to nobody.
    mode: SharedMode.parse(application.mode),
    why: other?.why ?? intake?.why ?? 'deposit',
    applicant: {
      name: open('name'),
      idNumber: open('idNumber'),
      ...(idType ? { idType } : {}),
      ...(phone ? { phone } : {}),
      ...(account ? { account } : {}),
    },
    answers: { ...openAnswers(ports, application), ...other?.answers },
    ...(bank ? { payee: { bank: bank.code, bankName: bank.name, card: open('card') } } : {}),
    acceptedAt: accepted?.at ?? application.submittedAt,
    ...(verified ? { verifiedAt: verified.at } : {}),
  }
}

function result(application: Application): BodyOf<'RESULT'> {
  const refused = lastEvent(application, 'refuse')
  const executed = lastEvent(application, 'payment-paid', 'posting-posted', 'paper-issued')
  const lapsed = lastEvent(application, 'lapse')
  const closing = posted(application)
  const paid = lastEvent(application, 'payment-paid')
  if (executed && (!refused || executed.at > refused.at))
    return {
      outcome: 'done',
      ...(paid?.data?.on && closing ? { paid: { total: closing.total, on: Day.parse(paid.data.on) } } : {}),
      ...(executed.data?.voucher ? { number: executed.data.voucher } : {}),
    }
  if (refused && (!lapsed || refused.at > lapsed.at)) return { outcome: 'refused', reason: refused.data?.reason }
  return { outcome: 'lapsed' }
}

/** @param round only what was handed in since */
function materialFiles(application: Application, round = 0): Written['files'] {
  const slots = definitionFor(application)?.slots ?? []
  return application.materials
    .filter(material => !material.replacedAt && material.round >= round)
    .map(({ slot, bytes, sha256, keptPath }) => ({
      line: {
        name: slot,
        label: slots.find(({ name }) => name === slot)?.label ?? slot,
        type: keptPath.endsWith('.pdf') ? 'application/pdf' : 'image/jpeg',
        bytes,
        sha256,
      },
      path: keptPath,
    }))
}

function paperFiles(application: Application): Written['files'] {
  return application.papers.flatMap(({ name, label, path, sha256, bytes }) =>
    sha256 && bytes && name !== 'acceptance-receipt'
      ? [{ line: { name, label, type: 'application/pdf' as const, bytes, sha256 }, path }]
      : [],
  )
}
