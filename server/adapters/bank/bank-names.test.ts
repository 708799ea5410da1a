import { fen } from '../../../core/domain/values/fen'
import type { CentreCode } from '../../../core/domain/values/ids'
import { Instant } from '../../../core/domain/values/instant'
import { bank } from './bank'

/** A bank that knows a holder by its own bytes alone. */
function aBankThatKeeps(stored: string) {
  const asked: { path: string; name: string }[] = []
  const at = Instant.parse('2026-11-23T02:00:00.000Z')
  const port = bank({
    clock: { now: () => at },
    node: 'N1',
    payers: { ['420200' as CentreCode]: { customer: 'C1', account: 'A1', name: '中心' } },
    link: {
      async ask(path, body) {
        const { AcctName, PayeeAcctName, RefSeqNo } = body as Record<string, string>
        const name = AcctName ?? PayeeAcctName ?? ''
        asked.push({ path, name })
        const own = name === stored
        const answer =
          path === '/bank/card'
            ? { OwnFlag: own ? '1' : '0', CardKind: '1' }
            : { RefSeqNo, TxStatus: own ? '2' : '1', ...(own ? {} : { FailCode: 'R002', FailMsg: '户名不符' }) }
        return { kind: 'reply', body: { RtnCode: '0000', RtnMsg: '成功', ...answer } }
      },
    },
  })
  const payee = (name: string) => ({ name, idNumber: '420000196604120130', bank: '102', card: '6200000000000000821' })
  const pay = (name: string) =>
    port.pay({
      order: '0123456789abcdef0123456789abcdef',
      centre: '420200' as CentreCode,
      payee: payee(name),
      amount: fen(100),
      principal: fen(100),
      interest: fen(0),
      summary: '提取',
      at,
    })
  return { asked, verify: (name: string) => port.verifyCard(payee(name)), pay }
}

test.each([
  ['乌云·高娃', '乌云•高娃'],
  ['乌云·高娃', '乌云．高娃'],
  ['王䶮', '王\ue863'],
  ['SMITH JOHN', 'SMITH JOHN'],
])('the card of %s is own, and paid to, where the bank has %s', async (typed, stored) => {
  const { verify, pay, asked } = aBankThatKeeps(stored)
  expect(await verify(typed)).toEqual({ kind: 'yes', value: { ownName: true, cardKind: 'debit' } })
  expect(await pay(typed)).toEqual({ kind: 'yes', value: { state: 'accepted' } })
  // Money is sent once.
  expect(asked.filter(({ path }) => path === '/bank/payment')).toEqual([{ path: '/bank/payment', name: stored }])
})

test('a card of somebody else stays somebody else’s, and a payment to it is sent as asked', async () => {
  const { verify, pay, asked } = aBankThatKeeps('乌云·其其格')
  expect(await verify('乌云·高娃')).toEqual({ kind: 'yes', value: { ownName: false, cardKind: 'debit' } })
  asked.length = 0
  expect(await pay('乌云·高娃')).toMatchObject({ kind: 'yes', value: { state: 'refused', code: 'name-mismatch' } })
  expect(asked.at(-1)).toEqual({ path: '/bank/payment', name: '乌云·高娃' })
})

test('a name that is written in one way only costs no question', async () => {
  const { pay, asked } = aBankThatKeeps('张伟')
  await pay('张伟')
  expect(asked).toEqual([{ path: '/bank/payment', name: '张伟' }])
})
