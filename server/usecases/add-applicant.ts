import { definitionOf } from '../../core/catalogue/definitions/definition-of'
import { findItem } from '../../core/catalogue/items/items'
import { findCentre } from '../../core/catalogue/registry'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import type { Application, CoApplicant } from '../../core/domain/application/application'
import { beijing } from '../../core/domain/calendar/beijing'
import { ExchangeNumber } from '../../core/domain/exchange/exchange-number'
import { type FieldFault, readAnswers } from '../../core/domain/item/read-answers'
import { problems } from '../../core/domain/problem/problems'
import { storedKind } from '../../core/domain/values/identity-document'
import { CentreCode } from '../../core/domain/values/ids'
import { mask } from '../../core/domain/values/mask'
import { bodyHash } from '../applying/body-hash'
import { checkApplicant, checkPayee } from '../applying/check-applicant'
import { openAnswers } from '../applying/sealed-answers'
import { laneTo, newExchangeNumber, openExchange } from '../exchange/open-exchange'
import { act } from '../execution/act'
import { centreOf } from '../execution/working-time-of'
import type { Ports } from '../ports'
import type { AskingStaff } from '../records/staff'
import { findCase } from '../work/find-case'
import { showReview } from '../work/show-review'
import { visibleTo } from '../work/visible-to'

type Body = RequestOf<StaffDoor, 'add-applicant'>

/**
 * 共同申请人 (workflows 5.7, item 6): spouse or co-owner withdraws from an own account, perhaps at yet another centre. One case here, one set
 * of material; an exchange for each, and what becomes of the case is what becomes of all of them.
 */
export async function addApplicant(
  ports: Ports,
  { staff }: AskingStaff,
  body: Body,
): Promise<Handled<ReplyOf<StaffDoor, 'add-applicant'>>> {
  const application = await findCase(ports, staff, body.application)
  const item = application && findItem(application.item)
  if (!application?.intake || !item) return { ok: false, problem: problems.notFound() }
  const name = findCentre(body.to)?.name ?? ports.gateways.find(body.to)?.name ?? body.toName?.trim() ?? ''
  const to = CentreCode.parse(body.to)
  const banks = definitionOf(findCentre(to) ?? centreOf(staff.centre), item.code, application.mode)?.banks ?? []
  const { person, payee, answers, faults } = readApplicant(ports, application, body, { centreName: name, banks })
  if (faults.length > 0) return { ok: false, problem: problems.fieldsWrong({ fields: faults }) }

  const number = ExchangeNumber.parse(newExchangeNumber(ports, staff.centre))
  const prefix = `co${(application.intake.others?.length ?? 0) + 1}.`
  const bank = banks.find(({ code }) => code === payee?.bank)
  const other: CoApplicant = {
    exchange: number,
    to,
    toName: name,
    why: body.why,
    relation: body.relation,
    prefix,
    ...storedKind(person),
    masked: {
      name: mask.name(person.name),
      idNumber: mask.idNumber(person.idNumber),
      card: payee ? mask.number(payee.card) : '',
    },
    ...(bank ? { bank } : {}),
    answers,
  }
  const secret = {
    name: person.name,
    idNumber: person.idNumber,
    phone: person.phone ?? '',
    account: person.account ?? '',
    ...(payee ? { card: payee.card } : {}),
  }
  await openExchange(ports, {
    centre: staff.centre,
    number,
    side: 'accepting',
    other: { code: to, name },
    application: application._id,
  })
  const changed = await act(ports, {
    id: application._id,
    version: body.version,
    hash: bodyHash(ports, { ...body, version: undefined }),
    visible: visibleTo(staff),
    alter: current => withOther(ports, current, other, secret),
    command: {
      action: 'add-applicant',
      acting: { kind: 'staff', id: staff._id, name: staff.name, roles: staff.roles },
      key: body.key,
      now: ports.clock.now(),
      data: { exchange: number },
    },
  })
  if (changed.ok) return { ok: true, body: { review: await showReview(ports, changed.application, staff) } }
  return { ok: false, problem: changed.problem }
}

function withOther(
  ports: Ports,
  current: Application,
  other: CoApplicant,
  secret: Record<string, string>,
): Application {
  if (!current.intake) return current
  const { _id, sealed } = current
  const known = Object.fromEntries(
    Object.keys(sealed.fields).map(field => [field, ports.vault.open(_id, sealed, field)]),
  )
  const theirs = Object.fromEntries(Object.entries(secret).map(([field, value]) => [`${other.prefix}${field}`, value]))
  return {
    ...current,
    sealed: ports.vault.seal(_id, { ...known, ...theirs }),
    intake: {
      ...current.intake,
      exchanges: [...current.intake.exchanges, other.exchange],
      others: [...(current.intake.others ?? []), other],
    },
  }
}

/** Everything in its one form, and every field that has to be mended, all at once. */
function readApplicant(
  ports: Ports,
  application: Application,
  body: Body,
  given: { centreName: string; banks: readonly { code: string }[] },
) {
  const item = findItem(application.item)
  const { applicant: person, faults } = checkApplicant(body.applicant, beijing(ports.clock.now()).day)
  const add = (path: string, message: string) => faults.push({ path, message })
  if (item?.code !== 'purchase-withdrawal') add('application', '只有购房提取可以有共同申请人')
  if (body.to === application.centre) add('to', '在本中心缴存的，请到“收件”里选本中心，另收一件')
  if (!given.centreName) add('toName', '请填对方中心的名称')
  if ((laneTo(ports, body.to) === 'manual') !== (application.byHand === true))
    add('to', '两家中心一家直连、一家走全国平台，请分两件收')
  if (!item?.handledBy.includes(body.why)) add('why', '这个事项不由那里的中心办')
  const known = [
    ports.vault.open(application._id, application.sealed, 'idNumber'),
    ...(application.intake?.others ?? []).map(({ prefix }) =>
      ports.vault.open(application._id, application.sealed, `${prefix}idNumber`),
    ),
  ]
  if (known.includes(person.idNumber)) add('applicant.idNumber', '这个人已经在这件里了')
  const read = checkPayee(body.payee, { pays: true, banks: given.banks, notListed: '对方中心不能打款到这家银行' })
  faults.push(...read.faults)
  const { amount, faults: wrong } = readAmount(ports, application, body.amount)
  faults.push(...wrong)
  const answers: Record<string, string> = amount === undefined ? {} : { amount }
  return { person, payee: read.payee, answers, faults }
}

/** The sum this person asks for, by the rules of the case's own. */
function readAmount(ports: Ports, application: Application, typed: string | undefined) {
  const answers = { ...openAnswers(ports, application), amount: typed ?? '' }
  const given = { today: beijing(ports.clock.now()).day, complete: true }
  const read = readAnswers(findItem(application.item)?.fields ?? [], answers, given)
  const faults: FieldFault[] = read.faults.filter(({ path }) => path === 'amount')
  return { amount: read.answers.amount, faults }
}
