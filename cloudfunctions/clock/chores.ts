import type { Ports } from '../../server/ports'
import { chaseAlarms } from '../../server/usecases/chase-alarms'
import { chaseDeadlines } from '../../server/usecases/chase-deadlines'
import { deliverMessages } from '../../server/usecases/deliver-messages'
import { deliverOwed } from '../../server/usecases/deliver-owed'
import { fetchMessages } from '../../server/usecases/fetch-messages'
import { recountPromises } from '../../server/usecases/recount-promises'
import { sweepExpired } from '../../server/usecases/sweep-expired'
import { sweepLeftFiles } from '../../server/usecases/sweep-left-files'
import { sweepRetention } from '../../server/usecases/sweep-retention'
import { sweepUploads } from '../../server/usecases/sweep-uploads'
import type { timeLeft } from '../time-left'

/** One thing time brings. `what` is a line of the operator's page. */
interface Chore {
  what: string
  run(ports: Ports, until: ReturnType<typeof timeLeft>): Promise<object>
}

/** Most urgent first. */
export const chores = {
  deliverOwed: { what: 'carries out what cases still owe: postings, payments, papers, notices', run: deliverOwed },
  fetchMessages: { what: 'asks the mailboxes of centres that do not deliver', run: fetchMessages },
  deliverMessages: { what: 'sends messages between centres that wait', run: deliverMessages },
  chaseDeadlines: { what: 'ends corrections nobody answered in time', run: chaseDeadlines },
  chaseAlarms: { what: 'calls whoever must act when a promise is nearly over, or over', run: chaseAlarms },
  recountPromises: { what: 'counts promises anew after a working calendar has changed', run: recountPromises },
  sweepUploads: { what: 'removes uploads nobody took', run: sweepUploads },
  sweepLeftFiles: { what: 'tries again to delete files the storage did not delete', run: sweepLeftFiles },
  sweepExpired: { what: 'removes what lives for minutes or days, and drafts nobody touched', run: sweepExpired },
  sweepRetention: { what: 'erases what was kept long enough', run: sweepRetention },
  sealAudit: {
    what: 'seals what the audit has written since',
    run: (ports, until) => ports.audit.seal(ports.clock.now(), until),
  },
} as const satisfies Record<string, Chore>
