import { type ApplicationId, CentreCode } from '../../core/domain/values/ids'
import { people } from '../../local/neighbours/world'

const huangshi = CentreCode.parse('420200')

export type Body = Record<string, unknown>

/** Ids of things that have an owner. */
export interface Owned {
  draft: string
  material: string
  page: string
  upload: string
  fileID: string
  account: string
  loan: string
  certificate: string
  consent: string
  session: string
  phone: string
  notice: string
  outSeqNo: string
}

const key = '0'.repeat(31)
/** Every message of a depositor that names something, with a body that would do for its owner. */
export function naming(application: ApplicationId, own: Owned): Record<string, { body: Body; id: string[] }> {
  const card = { bank: '105', card: people.alxaUnproved.cards[0]?.number }
  const target = { application, version: 1, key: `${key}1` }
  return {
    'show-application': { body: { application }, id: ['application'] },
    'withdraw-application': { body: target, id: ['application'] },
    'deny-application': { body: target, id: ['application'] },
    'plan-again': { body: target, id: ['application'] },
    'resubmit-application': { body: target, id: ['application'] },
    'correct-card': { body: { ...target, ...card, stepUp: 'x' }, id: ['application'] },
    'open-document': { body: { application, name: 'acceptance-receipt' }, id: ['application'] },
    'step-up-with-sms': { body: { application, smsCode: '000000' }, id: ['application'] },
    'show-draft': { body: { draft: own.draft }, id: ['draft'] },
    'discard-draft': { body: { draft: own.draft }, id: ['draft'] },
    'save-draft': { body: { draft: own.draft, version: 2, answers: {} }, id: ['draft'] },
    'bind-card': { body: { draft: own.draft, version: 2, ...card }, id: ['draft'] },
    'submit-application': {
      body: { draft: own.draft, version: 2, key: `${key}2`, stepUp: 'x', promise: true },
      id: ['draft'],
    },
    'issue-upload': { body: { target: own.draft, slot: 'id-back', bytes: 9, type: 'jpg' }, id: ['target'] },
    'keep-material': { body: { upload: own.upload, fileID: own.fileID }, id: ['upload'] },
    'remove-material': { body: { target: own.draft, material: own.material }, id: ['target', 'material'] },
    'show-certificate': { body: { number: own.certificate }, id: ['number'] },
    'reissue-certificate': { body: { number: own.certificate, key: `${key}4` }, id: ['number'] },
    'revoke-certificate': { body: { number: own.certificate }, id: ['number'] },
    'show-certificate-code': { body: { number: own.certificate }, id: ['number'] },
    'open-certificate': { body: { number: own.certificate }, id: ['number'] },
    'issue-certificate': {
      body: { centre: huangshi, account: own.account, kind: 'deposit', key: `${key}3` },
      id: ['account'],
    },
    'look-up-entries': { body: { centre: huangshi, account: own.account, year: 2026 }, id: ['account'] },
    'look-up-loan-entries': { body: { centre: huangshi, loan: own.loan }, id: ['loan'] },
    'withdraw-consent': { body: { id: own.consent }, id: ['id'] },
    'end-session': { body: { id: own.session }, id: ['id'] },
    'show-window-code': { body: { application: own.draft }, id: ['application'] },
    'ask-window-code': { body: { application: own.draft, code: '12345678' }, id: ['application'] },
    'remove-operator': { body: { id: own.session }, id: ['id'] },
    'unbind-phone': { body: { id: own.phone }, id: ['id'] },
    'mark-notices-read': { body: { ids: [own.notice] }, id: ['ids'] },
    'finish-face': { body: { outSeqNo: own.outSeqNo }, id: ['outSeqNo'] },
  }
}

/** The same with an id nobody has, of the same shape. */
export const nowhere = (body: Body, names: string[]): Body => ({
  ...body,
  ...Object.fromEntries(
    names.map(name => {
      const value = body[name]
      const none = (text: string) => text.replace(/[0-9a-f]/g, 'e')
      return [name, Array.isArray(value) ? value.map(String).map(none) : none(String(value))]
    }),
  ),
})
