import { flowNamed } from '../../core/catalogue/flows/flow-named'
import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { Application } from '../../core/domain/application/application'
import { problems } from '../../core/domain/problem/problems'
import { transitionFor } from '../../core/domain/workflow/transition-for'
import { actAsDepositor } from '../applying/act-as-depositor'
import { checkCard } from '../applying/check-card'
import { holdFor } from '../applying/hold-for'
import { definitionFor } from '../execution/definition-for'
import type { AskingPerson, Ports } from '../ports'
import { refusedAfterWindow } from '../standing/after-window'
import { useStepUp } from '../standing/use-step-up'
import { applicationView } from '../views/application-view'

/** A new own-name card after the bank refused the old one: checked, confirmed by the person, and always approved anew. */
export async function correctCard(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'correct-card'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'correct-card'>>> {
  const { person } = asking.session
  const closed = await refusedAfterWindow(ports, asking)
  if (closed) return { ok: false, problem: closed }
  const application = await ports.database.collection<Application>('applications').find(body.application)
  if (!application || application.person !== person) return { ok: false, problem: problems.notFound() }
  // Said before: the first answer again, without troubling the bank or the step-up once more.
  if (application.keys.some(entry => entry.key === body.key)) return actAsDepositor(ports, asking, body, 'correct-card')
  const possible = transitionFor(flowNamed(application.flow), application, {
    action: 'correct-card',
    acting: { kind: 'depositor', person },
    key: body.key,
    now: ports.clock.now(),
  })
  const fresh = async () => ({ application: await applicationView(ports, application) })
  if (!possible.ok) return { ok: false, problem: possible.problem, fresh: await fresh() }
  if (application.revision !== body.version)
    return { ok: false, problem: problems.staleVersion(), fresh: await fresh() }
  const definition = definitionFor(application)
  const checked = await checkCard(ports, person, definition?.banks ?? [], body.bank, body.card)
  if (!checked.ok) return checked
  const stepUp = await useStepUp(ports, { person, application: body.application, token: body.stepUp })
  if (!stepUp) return { ok: false, problem: problems.stepUpSpent() }
  const hold = holdFor(stepUp.method, ports.clock.now())
  const { bank, bankName, masked, ownName } = checked.body.card
  const open = (field: string) => ports.vault.open(application._id, application.sealed, field)
  const fields = { name: open('name'), idNumber: open('idNumber'), phone: open('phone'), account: open('account') }
  const sealed = ports.vault.seal(application._id, { ...fields, card: checked.body.number })
  return actAsDepositor(ports, asking, body, 'correct-card', {
    data: { maskedCard: masked },
    alter: current => ({
      ...current,
      ...hold,
      sealed,
      bank: { code: bank, name: bankName },
      cardOwnName: ownName,
      masked: { ...current.masked, card: masked },
    }),
  })
}
