import { depositorDoor } from './depositor/depositor-door'
import { serve } from './serve'
import { staffDoor } from './staff/staff-door'

/** What the door makes of a request before anybody handles it. */
const read = (
  door: Readonly<Record<string, { request: { safeParse(body: unknown): unknown } }>>,
  name: string,
  body: object,
) =>
  door[name]?.request.safeParse(body) as {
    success: boolean
    data?: Record<string, never>
    error?: { issues: { message: string; path: string[] }[] }
  }

const draft = 'd'.repeat(32)

test('numbers are bare before they are counted, at the door of the depositor', () => {
  const bound = read(depositorDoor, 'bind-card', { draft, version: 1, bank: '102', card: '6222 0212 3456 7890 123' })
  expect(bound.data).toMatchObject({ card: '6222021234567890123' })
  const wanted = { centre: '420200', purpose: 'register', phone: '\u202d+86 138‑0013‑8000\u202c' }
  expect(read(depositorDoor, 'request-sms-code', wanted).data).toMatchObject({ phone: '13800138000' })
  const registering = {
    centre: '420200',
    name: '王建国',
    idNumber: '４２０００ ０１９ ６６０ ４１２ ０１３０ \u200b\u200b\u200b\u200b\u200b\u200b\u200b',
    phone: '8613800138000',
    smsCode: '123 456',
    password: '７３９１８４',
    userNotice: '1',
  }
  expect(read(depositorDoor, 'register', registering).data).toMatchObject({
    idNumber: '420000196604120130',
    phone: '13800138000',
    smsCode: '123456',
    password: '739184',
  })
  const code = { application: draft, code: '1234 5678' }
  expect(read(staffDoor, 'find-window-code', code).data).toMatchObject({ code: '12345678' })
})

test('numbers are bare before they are counted, at the door of the staff', () => {
  const payee = { bank: '102', card: '６２２２‑０２１２‑３４５６‑７８９０‑１２３' }
  const intake = {
    key: draft,
    to: '４２０２００',
    item: 'settlement-certificate',
    mode: 'agency',
    why: 'loan',
    applicant: { name: '王建国', idNumber: '\u202d420000 19660412 0130\u202c', phone: '138 0013 8000' },
    answers: {},
    payee,
    compared: true,
    guided: true,
  }
  expect(read(staffDoor, 'start-intake', intake).data).toMatchObject({
    to: '420200',
    applicant: { idNumber: '420000196604120130', phone: '13800138000' },
    payee: { card: '6222021234567890123' },
  })
})

test('what is too much is said in Chinese and by how much, characters counted as people count them', () => {
  const reveal = (reason: string) =>
    read(staffDoor, 'reveal', { application: draft, field: 'phone', reason }).error?.issues.map(
      ({ message }) => message,
    )
  expect(reveal('𠮷'.repeat(100))).toBeUndefined()
  expect(reveal('𠮷'.repeat(103))).toEqual(['最多100个字，多了3个，请写短些'])
})

test('a day that is not there is no day to answer by', () => {
  const keyed = { application: draft, key: draft, type: 'INQUIRE', arrivedAt: '2026-11-30T01:00:00.000Z', files: [] }
  expect(read(staffDoor, 'key-in', { ...keyed, dueOn: '2026年12月7日' }).data).toMatchObject({ dueOn: '2026-12-07' })
  expect(read(staffDoor, 'key-in', { ...keyed, dueOn: '2026-02-31' }).success).toBe(false)
})

test('whatever a body lacks, the door says so in Chinese', async () => {
  for (const [name, message] of [...Object.entries(depositorDoor), ...Object.entries(staffDoor)]) {
    const said = await serve({ [name]: message }, {} as never, { message: name, body: null }, nobody, () => undefined)
    if (said.ok) throw new Error(`${name} took nothing for something`)
    for (const field of said.problem.fields ?? [])
      expect([name, field.message]).toEqual([name, expect.stringMatching(/[一-鿿]/)])
  }
})
const nobody = () => Promise.reject(new Error('nobody is let in'))
