import { type DepositorDoor, depositorDoor } from '../../core/contract/depositor/depositor-door'
import type { Outcome } from '../../core/contract/door'
import { refuseStanding } from '../../core/contract/refuse-standing'
import { type Handled, type Handlers, serve } from '../../core/contract/serve'
import { cloudEnvironment, cloudPorts } from '../../server/adapters/cloud'
import { cloudCaller } from '../../server/adapters/cloud-caller'
import type { Asking, AskingPerson, AskingUnit, Ports, UnitSession } from '../../server/ports'
import { openSession } from '../../server/standing/open-session'
import { openUnitSession } from '../../server/standing/open-unit-session'
import { askLogInCode } from '../../server/usecases/ask-log-in-code'
import { askUnitAtWindow } from '../../server/usecases/ask-unit-at-window'
import { askWindowCode } from '../../server/usecases/ask-window-code'
import { bindCard } from '../../server/usecases/bind-card'
import { checkBeforeApply } from '../../server/usecases/check-before-apply'
import { correctCard } from '../../server/usecases/correct-card'
import { deliverEffects } from '../../server/usecases/deliver-effects'
import { denyApplication } from '../../server/usecases/deny-application'
import { describeItem } from '../../server/usecases/describe-item'
import { discardDraft } from '../../server/usecases/discard-draft'
import { endSession } from '../../server/usecases/end-session'
import { eraseMe } from '../../server/usecases/erase-me'
import { finishFace } from '../../server/usecases/finish-face'
import { issueCertificate } from '../../server/usecases/issue-certificate'
import { issueUpload } from '../../server/usecases/issue-upload'
import { keepMaterial } from '../../server/usecases/keep-material'
import { listApplications } from '../../server/usecases/list-applications'
import { listCentres } from '../../server/usecases/list-centres'
import { listCertificates } from '../../server/usecases/list-certificates'
import { listDrafts } from '../../server/usecases/list-drafts'
import { listNotices } from '../../server/usecases/list-notices'
import { logInWithPassword } from '../../server/usecases/log-in-with-password'
import { logInWithSms } from '../../server/usecases/log-in-with-sms'
import { logOut } from '../../server/usecases/log-out'
import { lookUpAccounts } from '../../server/usecases/look-up-accounts'
import { lookUpEntries } from '../../server/usecases/look-up-entries'
import { lookUpLoanEntries } from '../../server/usecases/look-up-loan-entries'
import { lookUpLoans } from '../../server/usecases/look-up-loans'
import { markNoticesRead } from '../../server/usecases/mark-notices-read'
import { openCertificate } from '../../server/usecases/open-certificate'
import { openDocument } from '../../server/usecases/open-document'
import { openUnit } from '../../server/usecases/open-unit'
import { openUnitWithLicence } from '../../server/usecases/open-unit-with-licence'
import { planAgain } from '../../server/usecases/plan-again'
import { readNotice } from '../../server/usecases/read-notice'
import { register } from '../../server/usecases/register'
import { reissueCertificate } from '../../server/usecases/reissue-certificate'
import { removeMaterial } from '../../server/usecases/remove-material'
import { requestCaptcha } from '../../server/usecases/request-captcha'
import { requestSmsCode } from '../../server/usecases/request-sms-code'
import { resetPassword } from '../../server/usecases/reset-password'
import { resubmitApplication } from '../../server/usecases/resubmit-application'
import { revokeCertificate } from '../../server/usecases/revoke-certificate'
import { saveDraft } from '../../server/usecases/save-draft'
import { saveSubscription } from '../../server/usecases/save-subscription'
import { showApplication } from '../../server/usecases/show-application'
import { showCertificate } from '../../server/usecases/show-certificate'
import { showCertificateCode } from '../../server/usecases/show-certificate-code'
import { showDraft } from '../../server/usecases/show-draft'
import { showHome } from '../../server/usecases/show-home'
import { showLogInCode } from '../../server/usecases/show-log-in-code'
import { showMe } from '../../server/usecases/show-me'
import { showWindowCode } from '../../server/usecases/show-window-code'
import { startDraft } from '../../server/usecases/start-draft'
import { startFace } from '../../server/usecases/start-face'
import { stepUpWithSms } from '../../server/usecases/step-up-with-sms'
import { submitApplication } from '../../server/usecases/submit-application'
import { unbindPhone } from '../../server/usecases/unbind-phone'
import { addOperator, removeOperator, showUnit } from '../../server/usecases/unit-operators'
import { withdrawApplication } from '../../server/usecases/withdraw-application'
import { withdrawConsent } from '../../server/usecases/withdraw-consent'
import { report } from '../report'
import { timeLeft } from '../time-left'

interface Context {
  ports: Ports
  asking: Asking
  unitSession?: UnitSession
  /** Until when what a write set free may be begun. */
  until: ReturnType<Ports['clock']['now']>
}

type UseCase<A, Body, Reply> = (ports: Ports, asking: A, body: Body) => Promise<Handled<Reply>>

const guest =
  <Body, Reply>(useCase: UseCase<Asking, Body, Reply>) =>
  (body: Body, { ports, asking }: Context) =>
    useCase(ports, asking, body)

const person =
  <Body, Reply>(useCase: UseCase<AskingPerson, Body, Reply>) =>
  (body: Body, { ports, asking }: Context) =>
    useCase(ports, known(asking), body)

type WithApplication = Awaited<ReturnType<typeof showApplication>> extends Handled<infer Reply> ? Reply : never

/** The case is kept; now what it owes is tried at once, and shown as it stands then. The timer finishes what is left. */
const delivered =
  <Body>(useCase: UseCase<AskingPerson, Body, WithApplication>) =>
  async (body: Body, { ports, asking, until }: Context): Promise<Handled<WithApplication>> => {
    const handled = await useCase(ports, known(asking), body)
    if (!handled.ok) return handled
    const application = handled.body.application.id
    try {
      await deliverEffects(ports, application, until)
      const fresh = await showApplication(ports, known(asking), { application })
      return fresh.ok ? fresh : handled
    } catch (error) {
      report('depositor')(error, 'deliver')
      return handled
    }
  }

const unit =
  <Body, Reply>(useCase: UseCase<AskingUnit, Body, Reply>) =>
  (body: Body, { ports, asking, unitSession }: Context) => {
    if (!unitSession) throw new Error('a message for units reached its handler without one')
    return useCase(ports, { caller: asking.caller, unitSession }, body)
  }

function known({ caller, session }: Asking): AskingPerson {
  if (!session) throw new Error('a message for persons reached its handler without one')
  return { caller, session }
}

const handlers: Handlers<DepositorDoor, Context> = {
  'list-centres': guest(listCentres),
  'show-home': guest(showHome),
  'read-notice': guest(readNotice),
  'describe-item': guest(describeItem),
  'start-face': guest(startFace),
  'finish-face': guest(finishFace),
  'request-captcha': guest(requestCaptcha),
  'request-sms-code': guest(requestSmsCode),
  register: guest(register),
  'log-in-with-password': guest(logInWithPassword),
  'log-in-with-sms': guest(logInWithSms),
  'reset-password': guest(resetPassword),
  'show-log-in-code': guest(showLogInCode),
  'ask-log-in-code': guest(askLogInCode),
  'step-up-with-sms': person(stepUpWithSms),
  'log-out': person(logOut),
  'look-up-accounts': person(lookUpAccounts),
  'look-up-entries': person(lookUpEntries),
  'look-up-loans': person(lookUpLoans),
  'look-up-loan-entries': person(lookUpLoanEntries),
  'issue-certificate': person(issueCertificate),
  'reissue-certificate': person(reissueCertificate),
  'revoke-certificate': person(revokeCertificate),
  'show-certificate-code': person(showCertificateCode),
  'list-certificates': person(listCertificates),
  'show-certificate': person(showCertificate),
  'open-certificate': person(openCertificate),
  'check-before-apply': person(checkBeforeApply),
  'start-draft': person(startDraft),
  'show-draft': person(showDraft),
  'list-drafts': person(listDrafts),
  'discard-draft': person(discardDraft),
  'save-draft': person(saveDraft),
  'bind-card': person(bindCard),
  'issue-upload': person(issueUpload),
  'keep-material': person(keepMaterial),
  'remove-material': person(removeMaterial),
  'submit-application': delivered(submitApplication),
  'list-applications': person(listApplications),
  'show-application': person(showApplication),
  'withdraw-application': delivered(withdrawApplication),
  'deny-application': delivered(denyApplication),
  'plan-again': delivered(planAgain),
  'resubmit-application': delivered(resubmitApplication),
  'correct-card': delivered(correctCard),
  'open-document': person(openDocument),
  'show-me': person(showMe),
  'withdraw-consent': person(withdrawConsent),
  'end-session': person(endSession),
  'erase-me': person(eraseMe),
  'list-notices': person(listNotices),
  'mark-notices-read': person(markNoticesRead),
  'save-subscription': person(saveSubscription),
  'open-unit-with-licence': person(openUnitWithLicence),
  'open-unit': person(openUnit),
  'ask-unit-at-window': person(askUnitAtWindow),
  'show-unit': unit(showUnit),
  'add-operator': unit(addOperator),
  'remove-operator': unit(removeOperator),
  'show-window-code': person(showWindowCode),
  'ask-window-code': person(askWindowCode),
  'unbind-phone': person(unbindPhone),
}

/** The mini-program's door. Who calls is the platform's word, then our session; nothing in the event counts. */
export async function main(event: unknown, context: unknown): Promise<Outcome> {
  const caller = cloudCaller()
  const fromPhone = caller.openid !== undefined && /^wx_(client|devtools)$/.test(caller.source)
  return serve(
    depositorDoor,
    handlers,
    fromPhone ? event : undefined,
    async ({ session: token }, { standing }) => {
      const ports = cloudPorts(caller, cloudEnvironment())
      await ports.settings.look()
      if (standing === 'unit') {
        const unitSession = await openUnitSession(ports, caller, token)
        if (!unitSession) return refuseStanding(token !== undefined)
        const until = timeLeft(ports.clock.now(), context)
        return { ok: true, body: { ports, asking: { caller }, unitSession, until } }
      }
      const session = await openSession(ports, caller, token)
      if (standing === 'person' && !session) return refuseStanding(token !== undefined)
      return { ok: true, body: { ports, asking: { caller, session }, until: timeLeft(ports.clock.now(), context) } }
    },
    report('depositor'),
  )
}
