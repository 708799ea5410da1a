import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { Application } from '../../core/domain/application/application'
import { problems } from '../../core/domain/problem/problems'
import { removeFiles } from '../execution/remove-files'
import type { AskingPerson, CollectionName, Ports, Stored } from '../ports'
import type { Draft } from '../records/draft'

/** What is the person's own and nobody's archive. Consents stay: they prove what was agreed to, and when it was taken back. */
const own: readonly CollectionName[] = ['notices', 'sessions']

/**
 * 注销 (个人信息保护法 47): everything that is only there for the person's convenience goes now; ended cases and certificates are kept for
 * their time, as the archive demands, and can still be found by an office. Not while a case is open. The log-in goes last: whoever is
 * interrupted can ask again.
 */
export async function eraseMe(
  ports: Ports,
  asking: AskingPerson,
  _body: RequestOf<DepositorDoor, 'erase-me'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'erase-me'>>> {
  const { person, level } = asking.session
  if (level !== 'face') return { ok: false, problem: problems.stepUpNeeded() }
  const { database } = ports
  const cases = await database.collection<Application>('applications').list({ person })
  if (cases.some(({ queue }) => queue !== 'ended')) return { ok: false, problem: problems.eraseOpenCase() }
  for (const draft of await database.collection<Draft>('drafts').list({ person })) {
    const left = await removeFiles(
      ports,
      draft.materials.flatMap(({ keptPath, viewPath }) => [keptPath, viewPath]),
    )
    // Nobody is told that everything is gone while a picture stands: it is tried again by itself, and can be asked again.
    if (left.length > 0) return { ok: false, problem: problems.eraseUnfinished() }
    await database.collection('drafts').remove(draft._id)
  }
  await database.collection('persons').remove(person)
  await ports.audit.record({ at: ports.clock.now(), actor: person, action: 'person.erased', subject: person })
  for (const name of own) await removeAll(ports, name, person)
  return { ok: true, body: {} }
}

async function removeAll(ports: Ports, name: CollectionName, person: string): Promise<void> {
  const collection = ports.database.collection<Stored>(name)
  for (;;) {
    const page = await collection.list({ person }, { limit: 100 })
    for (const { _id } of page) await collection.remove(_id)
    if (page.length < 100) return
  }
}
