import { freshKey } from '../../local/acting/retirement'
import { people } from '../../local/neighbours/world'

/** Every message about a case, with a body that would do. */
export const aboutCase = (id: string): Readonly<Record<string, object>> => ({
  claim: { application: id, version: 1 },
  release: { application: id, version: 1 },
  'show-application': { application: id },
  'open-material': { application: id, material: 'a'.repeat(32) },
  'save-checklist': { application: id, version: 1, done: [] },
  'take-action': { application: id, version: 1, key: freshKey(), action: 'propose' },
  'issue-attachment': { application: id, label: '协查回函', type: 'pdf', bytes: 100 },
  'list-attachments': { application: id },
  'open-attachment': { application: id, attachment: 'a'.repeat(32) },
  reveal: { application: id, field: 'idNumber', reason: '核对证件号码' },
  'show-standing': { application: id },
  'send-call-code': { application: id },
  'withdraw-on-call': { application: id, version: 1, key: freshKey(), smsCode: '000000' },
})
/** The others, with a body that would do. */
export const general: Readonly<Record<string, object>> = {
  'who-am-i': {},
  'show-queues': {},
  'list-queue': { queue: 'reviewing', filter: {} },
  search: { text: people.huangshiRetiree.name },
  'find-window-code': { code: '12345678' },
  'confirm-identity': { code: '12345678', idNumber: '1', compared: true },
  'read-certificate-code': { code: '123456789012' },
  'use-certificate': { number: 'HSZM-none', token: 'none' },
  'list-seal-uses': {},
  'list-seal-keys': {},
  'ask-seal-key': { fingerprint: 'f'.repeat(64), code: '000000' },
  'approve-seal-key': { fingerprint: 'f'.repeat(64), code: '000000' },
  'find-unit-code': { code: '12345678' },
  'confirm-unit': { code: '12345678', creditCode: '9142', compared: true },
  'list-staff': {},
  'deactivate-staff': { staff: 'nobody-at-all', code: '000000' },
  'ask-recovery': { staff: 'nobody-at-all', reason: '手机丢了', code: '000000' },
  'confirm-recovery': { staff: 'nobody-at-all', code: '000000' },
}
