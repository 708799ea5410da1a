import type * as z from 'zod/mini'
import type { Message } from '../door'
import type { StaffRole } from './staff-view'

/**
 * Declares a message of the staff door, and the roles that may send it. The door refuses everybody else before anything is
 * read; the flow table then says what of it this person may do now.
 */
export function staffMessage<Request extends z.ZodMiniType, Reply extends z.ZodMiniType>(
  roles: readonly StaffRole[],
  request: Request,
  reply: Reply,
): Message<Request, Reply> {
  return { standing: 'staff', roles, request, reply }
}

/** Whoever works on cases, or answers for them. Administrators look after accounts and see no case. */
export const caseWorkers: readonly StaffRole[] = ['window', 'handler', 'approver', 'liaison', 'archivist', 'head']
