import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { problems } from '../../core/domain/problem/problems'
import type { AskingPerson, Ports } from '../ports'
import type { Person } from '../records/person'

/**
 * Only templates we ask for count. Each acceptance is good for one message, as WeChat counts it; one that stands for all (-1)
 * stays as it is.
 */
export async function saveSubscription(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'save-subscription'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'save-subscription'>>> {
  const persons = ports.database.collection<Person>('persons')
  for (let round = 0; round < 5; round++) {
    const person = await persons.find(asking.session.person)
    if (!person) return { ok: false, problem: problems.signInFirst() }
    const left = new Map(Object.entries(person.subscriptions))
    for (const template of new Set(body.accepted.filter(each => ports.notices.templates.includes(each)))) {
      const before = left.get(template) ?? 0
      if (before >= 0) left.set(template, before + 1)
    }
    const changed = { ...person, subscriptions: Object.fromEntries(left) }
    if ((await persons.replace(changed)) !== 'conflict') return { ok: true, body: {} }
  }
  return { ok: false, problem: problems.broken() }
}
