import type { WorkingTime } from '../deadline/deadline'
import { nextAlarm } from '../deadline/next-alarm'
import type { Flow } from '../workflow/flow'
import { type Application, NEVER } from './application'

/** Says when the timer must look at this case because its promise runs, or because the other centre has not acknowledged. */
export function setAlarm(flow: Flow, time: WorkingTime, application: Application): Application {
  const { clock } = flow.states[application.state] ?? {}
  const runs = clock === 'runs'
  const waits = application.state === 'sent' ? application.ackDueAt : undefined
  const at = runs ? nextAlarm(time, application.deadline, application.alarm ?? 0) : waits
  return { ...application, nextAlarmAt: at ?? NEVER }
}
