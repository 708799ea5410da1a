import { refuseRoles } from '../../core/contract/refuse-roles'
import { refuseStanding } from '../../core/contract/refuse-standing'
import { type Handled, type Handlers, serve } from '../../core/contract/serve'
import { mostAttachmentBytes } from '../../core/contract/staff/attachments'
import type { ReviewView } from '../../core/contract/staff/review'
import { type StaffDoor, staffDoor } from '../../core/contract/staff/staff-door'
import { cloudEnvironment, cloudPorts } from '../../server/adapters/cloud'
import { cloudCaller } from '../../server/adapters/cloud-caller'
import type { Caller, Ports } from '../../server/ports'
import type { AskingStaff } from '../../server/records/staff'
import { openStaffSession } from '../../server/standing/open-staff-session'
import { addApplicant } from '../../server/usecases/add-applicant'
import { listAlerts, markAlertSeen } from '../../server/usecases/alerts'
import { answerConflict } from '../../server/usecases/answer-conflict'
import { askRecovery } from '../../server/usecases/ask-recovery'
import { issueAttachment, listAttachments, openAttachment } from '../../server/usecases/attachments'
import { agreeCalendar, askCalendar, dropCalendar, listCalendars } from '../../server/usecases/calendars'
import { claim } from '../../server/usecases/claim'
import { confirmIdentity } from '../../server/usecases/confirm-identity'
import { confirmRecovery } from '../../server/usecases/confirm-recovery'
import { confirmUnit } from '../../server/usecases/confirm-unit'
import { listContacts, saveContact } from '../../server/usecases/contacts'
import { deactivateStaff } from '../../server/usecases/deactivate-staff'
import { deliverEffects } from '../../server/usecases/deliver-effects'
import { deliverMessages } from '../../server/usecases/deliver-messages'
import { exportPackage } from '../../server/usecases/export-package'
import { findUnitCode } from '../../server/usecases/find-unit-code'
import { findWindowCode } from '../../server/usecases/find-window-code'
import { keyIn } from '../../server/usecases/key-in'
import { keyInRequest } from '../../server/usecases/key-in-request'
import { listIntake } from '../../server/usecases/list-intake'
import { listMessages } from '../../server/usecases/list-messages'
import { listQueue } from '../../server/usecases/list-queue'
import { listSealUses } from '../../server/usecases/list-seal-uses'
import { listStaff } from '../../server/usecases/list-staff'
import { listWindowConfirmations } from '../../server/usecases/list-window-confirmations'
import { markCarried } from '../../server/usecases/mark-carried'
import { openMaterial } from '../../server/usecases/open-material'
import { openOriginal } from '../../server/usecases/open-original'
import { openPaper } from '../../server/usecases/open-paper'
import { readCertificateCode } from '../../server/usecases/read-certificate-code'
import { receiveAttachment } from '../../server/usecases/receive-attachment'
import { recover } from '../../server/usecases/recover'
import { redirectIntake } from '../../server/usecases/redirect-intake'
import { refuseIdentity } from '../../server/usecases/refuse-identity'
import { release } from '../../server/usecases/release'
import { reveal } from '../../server/usecases/reveal'
import { saveChecklist } from '../../server/usecases/save-checklist'
import { approveSealKey, askSealKey, listSealKeys } from '../../server/usecases/seal-keys'
import { search } from '../../server/usecases/search'
import { sendCallCode } from '../../server/usecases/send-call-code'
import { showCase } from '../../server/usecases/show-case'
import { showIntake } from '../../server/usecases/show-intake'
import { showQueues } from '../../server/usecases/show-queues'
import { showStanding } from '../../server/usecases/show-standing'
import { signIn } from '../../server/usecases/sign-in'
import { signOut } from '../../server/usecases/sign-out'
import { startIntake } from '../../server/usecases/start-intake'
import { takeAction } from '../../server/usecases/take-action'
import { useCertificate as markUsed } from '../../server/usecases/use-certificate'
import { closeWay, listWays, openWay } from '../../server/usecases/ways'
import { whoAmI } from '../../server/usecases/who-am-i'
import { withdrawOnCall } from '../../server/usecases/withdraw-on-call'
import { type HttpCall, type HttpReply, jsonReply, readHttpCall } from '../http-call'
import { report } from '../report'
import { statusOf } from '../status-of'
import { timeLeft } from '../time-left'

interface Context {
  ports: Ports
  caller: Caller
  asking?: AskingStaff
  /** Until when what a write set free may be begun. */
  until: ReturnType<Ports['clock']['now']>
}

const staff =
  <Body, Reply>(useCase: (ports: Ports, asking: AskingStaff, body: Body) => Promise<Handled<Reply>>) =>
  (body: Body, { ports, asking }: Context) =>
    useCase(ports, known(asking), body)

/** The decision is kept; now what it owes is tried at once. The timer finishes what is left. */
const decided: Handlers<StaffDoor, Context>['take-action'] = async (body, { ports, asking, until }) => {
  const handled = await takeAction(ports, known(asking), body)
  if (!handled.ok) return handled
  try {
    await deliverEffects(ports, body.application, until)
    await deliverMessages(ports, until)
    const fresh = await showCase(ports, known(asking), { application: body.application })
    return fresh.ok ? fresh : handled
  } catch (error) {
    report('staff')(error, 'deliver')
    return handled
  }
}

/** What was typed in is kept and applied; what the case owes because of it is tried at once. */
const keyed =
  <Body>(useCase: (ports: Ports, asking: AskingStaff, body: Body) => Promise<Handled<{ review: ReviewView }>>) =>
  async (body: Body, { ports, asking, until }: Context): Promise<Handled<{ review: ReviewView }>> => {
    const handled = await useCase(ports, known(asking), body)
    if (handled.ok)
      await deliverEffects(ports, handled.body.review.row.id, until).catch(error => report('staff')(error, 'deliver'))
    return handled
  }

function known(asking: AskingStaff | undefined): AskingStaff {
  if (!asking) throw new Error('a message for staff reached its handler without one')
  return asking
}

const handlers: Handlers<StaffDoor, Context> = {
  'sign-in': (body, { ports, caller }) => signIn(ports, { caller }, body),
  'sign-out': staff(signOut),
  'who-am-i': staff(whoAmI),
  'show-queues': staff(showQueues),
  'list-queue': staff(listQueue),
  search: staff(search),
  claim: staff(claim),
  release: staff(release),
  'show-application': staff(showCase),
  'open-material': staff(openMaterial),
  'open-paper': staff(openPaper),
  'save-checklist': staff(saveChecklist),
  'answer-conflict': staff(answerConflict),
  'take-action': decided,
  reveal: staff(reveal),
  'find-window-code': staff(findWindowCode),
  'confirm-identity': staff(confirmIdentity),
  'refuse-identity': staff(refuseIdentity),
  'list-window-confirmations': staff(listWindowConfirmations),
  'find-unit-code': staff(findUnitCode),
  'confirm-unit': staff(confirmUnit),
  'list-staff': staff(listStaff),
  'deactivate-staff': staff(deactivateStaff),
  'ask-recovery': staff(askRecovery),
  'confirm-recovery': staff(confirmRecovery),
  'issue-attachment': staff(issueAttachment),
  'list-attachments': staff(listAttachments),
  'open-attachment': staff(openAttachment),
  'open-original': staff(openOriginal),
  'read-certificate-code': staff(readCertificateCode),
  'use-certificate': staff(markUsed),
  'list-seal-uses': staff(listSealUses),
  'list-seal-keys': staff(listSealKeys),
  'ask-seal-key': staff(askSealKey),
  'approve-seal-key': staff(approveSealKey),
  'list-alerts': staff(listAlerts),
  'mark-alert-seen': staff(markAlertSeen),
  'list-intake': staff(listIntake),
  'show-intake': staff(showIntake),
  'start-intake': staff(startIntake),
  'add-applicant': staff(addApplicant),
  'redirect-intake': staff(redirectIntake),
  'list-messages': staff(listMessages),
  'export-package': staff(exportPackage),
  'mark-carried': staff(markCarried),
  'key-in': keyed(keyIn),
  'key-in-request': keyed(keyInRequest),
  'list-contacts': staff(listContacts),
  'save-contact': staff(saveContact),
  'list-calendars': staff(listCalendars),
  'ask-calendar': staff(askCalendar),
  'agree-calendar': staff(agreeCalendar),
  'drop-calendar': staff(dropCalendar),
  'list-ways': staff(listWays),
  'close-way': staff(closeWay),
  'open-way': staff(openWay),
  'show-standing': staff(showStanding),
  'send-call-code': staff(sendCallCode),
  'withdraw-on-call': staff(withdrawOnCall),
  recover: (body, { ports, caller }) => recover(ports, { caller }, body),
}

const mostBytes = 100 * 1024
/** A decision is kept before anything else; nobody at a desk waits longer than this for what it sets in motion. */
const patienceMs = 4000
const fileTypes = /^(image\/(jpeg|png|webp|heic|heif|avif)|application\/pdf)$/i

/** The console's door over HTTP. Who calls is the session of a member of staff alone. */
export async function main(event: unknown, context: unknown): Promise<HttpReply> {
  const call = readHttpCall(event)
  const platform = cloudCaller()
  // A phone may call any function by name, with an event of its own making.
  const overHttp = call !== undefined && platform.openid === undefined
  if (overHttp && call.method !== 'POST') return jsonReply(405, { error: 'method' }, { allow: 'POST' })
  if (overHttp && call.body.length > (call.path.startsWith('/files/') ? mostAttachmentBytes : mostBytes))
    return jsonReply(413, { error: 'too-large' })
  if (overHttp && !call.path.startsWith('/files/') && !/^application\/json\b/i.test(call.headers['content-type'] ?? ''))
    return jsonReply(415, { error: 'json-only' })
  const file = overHttp ? /^\/files\/([0-9a-f]{32})$/.exec(call.path)?.[1] : undefined
  if (overHttp && file) return takeFile(call, { source: platform.source, ip: call.ip }, file)
  const caller: Caller = { source: platform.source, ip: call?.ip }
  const outcome = await serve(
    staffDoor,
    handlers,
    overHttp ? jsonOf(call.body) : undefined,
    async ({ session: token }, { standing, roles }) => {
      const ports = cloudPorts(caller, cloudEnvironment())
      await ports.settings.look()
      const asking = standing === 'staff' ? await openStaffSession(ports, caller, token) : undefined
      if (standing === 'staff' && !asking) return refuseStanding(token !== undefined)
      const refused = asking && refuseRoles({ roles }, asking.staff.roles)
      if (refused) return refused
      return { ok: true, body: { ports, caller, asking, until: timeLeft(ports.clock.now(), context, patienceMs) } }
    },
    report('staff'),
  )
  const again = outcome.ok ? undefined : outcome.problem.retryAfter
  return jsonReply(statusOf(outcome), outcome, again === undefined ? {} : { 'retry-after': String(again) })
}

/** One file, as bytes: the only thing at this door that is no message. */
async function takeFile(call: HttpCall, caller: Caller, id: string): Promise<HttpReply> {
  if (!fileTypes.test(call.headers['content-type'] ?? '')) return jsonReply(415, { error: 'not-a-file-we-take' })
  try {
    const ports = cloudPorts(caller, cloudEnvironment())
    await ports.settings.look()
    const token = /^Bearer (\S{1,200})$/.exec(call.headers.authorization ?? '')?.[1]
    const asking = await openStaffSession(ports, caller, token)
    const outcome = asking ? await receiveAttachment(ports, asking, id, call.body) : refuseStanding(token !== undefined)
    return jsonReply(statusOf(outcome), outcome)
  } catch (error) {
    report('staff')(error, 'files')
    return jsonReply(503, { error: 'try-again' }, { 'retry-after': '5' })
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return undefined
  }
}
