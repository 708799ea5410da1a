import type { Application } from '../../core/domain/application/application'
import type { Ports } from '../ports'
import type { Alert } from '../records/alert'
import type { MessageRecord } from '../records/exchange'

/** A message that went no further by itself: a person must look, or it would be forgotten. */
export async function callLiaison(ports: Ports, record: MessageRecord, words: string): Promise<void> {
  const { application: id } = record
  const application = id && (await ports.database.collection<Application>('applications').find(id))
  if (!application) return
  const line: Alert = {
    _id: `message:${record._id}`,
    centre: application.centre,
    department: application.department,
    application: application._id,
    number: application.number,
    roles: ['liaison'],
    assignee: '',
    what: 'message',
    words,
    at: ports.clock.now(),
    seen: false,
  }
  await ports.database.collection<Alert>('alerts').add(line)
}
