import type { Application } from '../application/application'
import { lastEvent } from '../application/last-event'
import { openLines } from '../application/open-lines'
import { NEVER_ARRIVED, posted } from '../application/orders'
import { originalsAway } from '../application/originals-away'
import { beijing } from '../calendar/beijing'
import type { Problem } from '../problem/problem'
import { problems } from '../problem/problems'
import type { Command } from './command'
import type { Guard } from './flow'
import { makerOf } from './maker-of'

type Check = (application: Application, command: Command) => Problem | undefined

const claimedByMe: Check = (application, { acting, now }) =>
  acting.kind === 'staff' && application.assignee === acting.id && application.leaseUntil > now
    ? undefined
    : problems.notYourClaim(
        application.assignee && application.leaseUntil > now
          ? { title: `这件正由${application.assigneeName}办理。` }
          : { title: '请先认领这件业务。', remedy: '点“认领”后再办理。' },
      )

/** Two people, always: whoever proposed may not decide. Source: maker ≠ checker, workflows 5.3. */
const notTheMaker: Check = (application, { acting }) =>
  acting.kind === 'staff' && makerOf(application) === acting.id ? problems.sameHand() : undefined

const given = (value: unknown, path: string, message: string): Problem | undefined =>
  value ? undefined : problems.fieldsWrong({ fields: [{ path, message }] })

/** A guard refuses with the problem the person reads, or lets pass. One table, read by buttons and by the door. */
export const guards: Readonly<Record<Guard, Check>> = {
  'claimed-by-me': claimedByMe,
  unclaimed: (application, { acting, now }) =>
    application.assignee &&
    application.leaseUntil > now &&
    acting.kind === 'staff' &&
    application.assignee !== acting.id
      ? problems.notYourClaim({ title: `${application.assigneeName}已经认领了这件。` })
      : undefined,
  'not-the-maker': notTheMaker,
  'checklist-complete': (application, { checklist }) => {
    const missing = (checklist ?? []).filter(name => !application.checklistDone.includes(name)).length
    return missing > 0 ? problems.checklistOpen({ title: `审查清单还差${missing}项没核。` }) : undefined
  },
  'conflicts-answered': (_, { conflicts = 0 }) =>
    conflicts > 0 ? problems.conflictsOpen({ title: `还有${conflicts}处和别的件相同，没有说明。` }) : undefined,
  'lines-given': (_, { lines }) =>
    lines && lines.length > 0
      ? undefined
      : problems.fieldsWrong({ fields: [{ path: 'lines', message: '请选要补正的材料和原因' }] }),
  'reason-given': (_, { reason }) =>
    reason ? undefined : problems.fieldsWrong({ fields: [{ path: 'reason', message: '请选一个原因' }] }),
  'second-factor': (_, { secondFactor }) => (secondFactor ? undefined : problems.totpWrong()),
  // Once the core has closed the account for us there is nothing left to compare. Until then the status must be that of the
  // submission, and the balance what the handler last had before him: interest may come in while a case waits.
  'account-unchanged': (application, { accountNow }) => {
    if (posted(application) || !application.accountAtSubmission) return undefined
    if (!accountNow) return problems.coreUnavailable()
    const { status, balance } = application.accountAtSubmission
    const seen = lastEvent(application, 'propose')?.data?.balance ?? balance
    return accountNow.status === status && accountNow.balance === seen ? undefined : problems.accountChanged()
  },
  'lines-answered': application => {
    const open = openLines(application)
    return open.length > 0
      ? problems.materialMissing({ fields: open.map(line => ({ path: line.slot, message: line.remedy })) })
      : undefined
  },
  // The core has entered it and money may be on the way: from here the case ends by being carried out, not otherwise.
  'not-posted': (application, { acting }) => {
    const entered = posted(application)
    if (!entered) return undefined
    const pays = (application.outcome ?? 'payment') === 'payment'
    if (acting.kind === 'depositor')
      return problems.tooLateToWithdraw(pays ? {} : { title: '核心系统已经登记，不能撤回了。' })
    return problems.actionNotPossible({
      title: entered.closed ? '核心系统已经结息销户。' : '核心系统已经记账。',
      remedy: pays
        ? '请点“重新付款”，或请申请人换一张收款卡；钱付到申请人的卡上才能办结。'
        : '请点“重新办理”，照记账的办结。',
    })
  },
  'card-refused': application => {
    const failure = lastEvent(application, 'posting-refused', 'payment-refused')
    return failure?.action === 'payment-refused' && failure.data?.code !== NEVER_ARRIVED
      ? undefined
      : problems.actionNotPossible({ title: '这次没有办成和银行卡无关。', remedy: '不用换卡，工作人员正在处理。' })
  },
  'withdrawal-asked': application => (application.withdrawalAsked ? undefined : problems.actionNotPossible()),
  'hold-over': ({ holdUntil }, { now }) =>
    holdUntil !== undefined && now < holdUntil
      ? problems.onHold({ title: `冷静期到${beijing(holdUntil).day} ${beijing(holdUntil).time}为止。` })
      : undefined,
  'identity-open': ({ proofs }) =>
    proofs.identity === 'sms'
      ? undefined
      : problems.actionNotPossible({ title: '本人身份已经核实过。', remedy: '不用再核对。' }),
  'material-complete': (_, { missing }) =>
    missing && missing.length > 0
      ? problems.materialMissing({ fields: missing.map(label => ({ path: label, message: `还缺${label}` })) })
      : undefined,
  readable: ({ unread }) => (unread ? problems.requestUnreadable({ fields: [...unread] }) : undefined),
  'department-given': (_, { data }) => given(data?.department, 'department', '请选择分发到哪个部门'),
  'tracking-given': (_, { data }) =>
    given(data?.tracking?.carrier && data.tracking.number, 'tracking', '请填快递公司和单号'),
  'originals-here': application =>
    originalsAway(application)
      ? undefined
      : problems.actionNotPossible({
          title: '这里没有受理中心寄来的原件。',
          remedy: '没有寄来或已经退还的，不用再退。',
        }),
  'archive-given': (_, { data }) =>
    given(data?.archive?.number && data.archive.pages > 0, 'archive', '请填档案号和页数'),
  'originals-settled': (application, { data }) =>
    originalsAway(application)
      ? given(data?.archive?.kept?.trim(), 'archive.kept', '邮寄的原件还没有退还，请写明留在哪里、为什么')
      : undefined,
  'delivery-given': (_, { data }) => given(data?.delivery?.how, 'delivery', '请写明怎样告知的'),
  'papers-ready': ({ effects }) =>
    effects.some(({ kind }) => kind === 'issue-result' || kind === 'issue-withdrawal-receipt')
      ? problems.actionNotPossible({ title: '结果文件还在制作。', remedy: '请过一两分钟刷新后再发送。' })
      : undefined,
  'by-gateway': ({ byHand }) =>
    byHand ? problems.otherLane({ remedy: '请导出发送包，通过全国平台发送后登记。' }) : undefined,
  'by-hand': ({ byHand }) => (byHand ? undefined : problems.otherLane()),
  'carried-given': (_, { data }) => given(data?.carried?.proof, 'proof', '请传平台发送成功的截图'),
  'not-tried-again': ({ events }) =>
    events.some(({ action }) => action === 'plan-again')
      ? problems.actionNotPossible({
          title: '已经再扣过一次，还是没有成功。',
          remedy: '请撤回后重新申请，或带身份证到窗口办理。',
        })
      : undefined,
  late: (application, { now }) =>
    now > application.dueAt || (application.ackDueAt !== undefined && now > application.ackDueAt)
      ? undefined
      : problems.actionNotPossible({
          title: '还没有到期，不用催办。',
          remedy: '到期没有回音再催；急事可拨打对方电话。',
        }),
  'proposed-approval': application => {
    const proposal = lastEvent(application, 'propose', 'propose-refusal')
    // What went through at once had no maker; changed by hand it needs two people like any other.
    if (!proposal) {
      return problems.actionNotPossible({
        title: '这件还没有经办人审过。',
        remedy: '请先退回经办，由经办审查后提交复核。',
      })
    }
    return proposal.action === 'propose-refusal'
      ? problems.actionNotPossible({ title: '经办建议的是不予通过。', remedy: '要通过请先退回经办重新提交。' })
      : undefined
  },
}
