import { flowNamed } from '../../core/catalogue/flows/flow-named'
import type { ReplyOf } from '../../core/contract/door'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import type { Versioned } from '../execution/change-application'
import type { Ports } from '../ports'
import { applicationCard } from '../views/application-view'

/** How a case stands, as its owner would read it; nothing a caller could not be told. */
export function standingOf(ports: Ports, application: Versioned): ReplyOf<StaffDoor, 'show-standing'> {
  const offered = flowNamed(application.flow).states[application.state]?.on ?? {}
  return {
    card: applicationCard(application, ports.clock.now()),
    version: application.revision,
    applicant: application.masked.name,
    mayWithdraw: 'withdraw' in offered || 'ask-withdrawal' in offered,
  }
}
