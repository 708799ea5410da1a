import * as z from 'zod/mini'
import type { Account, AccountEntry } from '../../../core/domain/account/account'
import type { Identity } from '../../../core/domain/identity/identity'
import type { Loan, LoanEntry } from '../../../core/domain/loan/loan'
import { fen } from '../../../core/domain/values/fen'
import type { CentreCode } from '../../../core/domain/values/ids'
import type { Answer, CentreCore, Clock, PostingState } from '../../ports'
import { accountStatuses, entryKinds, Flag, loanStatuses, Money, repaymentMethods, WireDay, wireDay } from './jgj320'
import { postingState } from './posting-state'
import { type SignedLinkOptions, signedLink } from './signed-link'
import { WireAccount, WireEntry, WireLoan, WireLoanEntry } from './wire-records'

export interface CentreCoreOptions extends SignedLinkOptions {
  centre: CentreCode
  clock: Clock
}

/**
 * Result codes that say for certain that nothing was done; others keep their number. A posting answered with any other
 * code, 1005 (the order is known with other content) too, may have taken effect: it is `unknown` and asked about.
 */
const refusals: Readonly<Record<string, string>> = {
  '1001': 'no-such-person',
  '1002': 'no-such-account',
  '1003': 'no-such-loan',
  '9400': 'bad-request',
}
/** 业务类型, ours: the standard fixes none for these. */
const matterKinds = {
  'purchase-withdrawal': '01',
  'unit-registration': '02',
  'information-change': '03',
  'early-repayment': '04',
} as const
const absent = '1004'

const Head = z.object({ JGDM: z.string().check(z.regex(/^\d{4}$/)), JGSM: z.string() })

const unusable = { kind: 'unknown', reason: 'reply is not what was agreed' } as const

/**
 * A centre's core over its gateway (`docs/centre-gateway.yaml`). Questions may be repeated; a posting is sent once per
 * call and then asked about. Whatever cannot be believed or read is `unknown`; nothing is guessed.
 */
export function centreCore(options: CentreCoreOptions): CentreCore & { close(): Promise<void> } {
  const { centre, clock } = options
  const link = signedLink(options)
  const who = (identity: Identity) => ({ XingMing: identity.name, ZJLX: '01', ZJHM: identity.idNumber })

  /** Asks, and reads the reply by `shape`; `undefined` from `read` means it contradicts itself. */
  async function ask<W, T>(
    path: string,
    body: object,
    shape: z.ZodMiniType<W>,
    read: (wire: W) => T | undefined,
    repeat: 'may-repeat' | 'once' = 'may-repeat',
  ): Promise<Answer<T>> {
    const reply = await link.ask(path, body, repeat)
    if (reply.kind === 'unknown') return reply
    const head = Head.safeParse(reply.body)
    if (!head.success) return unusable
    const { JGDM: code, JGSM: message } = head.data
    if (code !== '0000') {
      const known = refusals[code]
      if (repeat === 'once' && known === undefined) return { kind: 'unknown', reason: `code ${code}` }
      return { kind: 'no', code: known ?? `centre-${code}`, message }
    }
    const wire = shape.safeParse(reply.body)
    const value = wire.success ? read(wire.data) : undefined
    return value === undefined ? unusable : { kind: 'yes', value }
  }

  const posting = async (path: string, body: { YWLSH: string }, repeat: 'may-repeat' | 'once') => {
    const answer = await ask<unknown, PostingState>(
      path,
      body,
      z.unknown(),
      wire => {
        const found = postingState(wire)
        return found?.order === body.YWLSH ? found.state : undefined
      },
      repeat,
    )
    if (answer.kind === 'no' && answer.code === `centre-${absent}`)
      return { kind: 'yes', value: { state: 'absent' } } as const
    return answer
  }

  return {
    close: link.close,

    findPerson: identity =>
      ask(
        '/gateway/person/query',
        who(identity),
        z.object({ SJHM: z.string().check(z.regex(/^1\d{10}$/)), CSRQ: WireDay }),
        wire => ({
          phone: wire.SJHM,
          bornOn: wire.CSRQ,
        }),
      ),

    accounts: identity =>
      ask('/gateway/account/query', who(identity), z.object({ GRZHXX: z.array(WireAccount) }), wire => {
        // Somebody else's account in the reply means the core mixed people up.
        if (wire.GRZHXX.some(one => one.XingMing !== identity.name)) return undefined
        return wire.GRZHXX.map(
          (one): Account => ({
            centre,
            number: one.GRZH,
            status: accountStatuses[one.GRZHZT] ?? 'other',
            holder: one.XingMing,
            unitName: one.DWMC,
            unitNumber: one.DWZH,
            openedOn: one.KHRQ,
            statusSince: one.ZTBGRQ,
            balance: one.GRZHYE,
            base: one.GRJCJS,
            unitRatio: one.DWJCBL,
            personRatio: one.GRJCBL,
            unitMonthly: one.DWYJCE,
            personMonthly: one.GRYJCE,
            paidTo: one.GRJZNY,
            continuousFrom: one.LXJCQSNY,
            depositInTransit: one.ZTBZ,
            asOf: clock.now(),
          }),
        )
      }),

    entries: (identity, account, year) =>
      ask(
        '/gateway/account/details',
        { ...who(identity), GRZH: account, ND: String(year) },
        z.object({ GRMX: z.array(WireEntry) }),
        wire =>
          wire.GRMX.map(
            (one): AccountEntry => ({
              on: one.JZRQ,
              kind: entryKinds[one.GJHTQYWLX] ?? 'other',
              title: one.YWZY,
              amount: one.FSE,
              balanceAfter: one.YE,
              reversed: one.CZBZ,
            }),
          ),
      ),

    loans: identity =>
      ask('/gateway/loan/query', who(identity), z.object({ DKXX: z.array(WireLoan) }), wire => {
        const loans = wire.DKXX.map((one): Loan | undefined => {
          const method = repaymentMethods[one.DKHKFS]
          if (!method) return undefined
          return {
            centre,
            contract: one.JKHTBH,
            number: one.DKZH,
            status: loanStatuses[one.DKZT] ?? 'other',
            role: one.JKRLX === '01' ? 'borrower' : 'co-borrower',
            amount: one.HTDKJE,
            balance: one.DKYE,
            rate: one.JKHTLL,
            method,
            periods: one.DKQS,
            periodsPaid: one.YHQS,
            lentOn: one.DKFFRQ,
            endsOn: one.DKDQRQ,
            settledOn: one.DKJQRQ,
            ...(one.XQHKRQ !== undefined
              ? {
                  next: {
                    on: one.XQHKRQ,
                    amount: one.DQYHJE ?? fen(0),
                    principal: one.DQYHBJ ?? fen(0),
                    interest: one.DQYHLX ?? fen(0),
                  },
                }
              : {}),
            ...(one.YQQSRQ !== undefined
              ? {
                  overdue: {
                    periods: one.LJYQQS ?? 0,
                    amount: one.YQJE ?? fen(0),
                    penalty: one.YQFX ?? fen(0),
                    since: one.YQQSRQ,
                  },
                }
              : {}),
            house: one.FWZL,
            asOf: clock.now(),
          }
        })
        return loans.includes(undefined) ? undefined : (loans as Loan[])
      }),

    loanEntries: (identity, loan) =>
      ask('/gateway/loan/details', { ...who(identity), DKZH: loan }, z.object({ DKMX: z.array(WireLoanEntry) }), wire =>
        wire.DKMX.map(
          (one): LoanEntry => ({
            on: one.JZRQ,
            title: one.YWZY,
            principal: one.BJJE,
            interest: one.LXJE,
            penalty: one.FXJE,
          }),
        ),
      ),

    retirement: identity =>
      ask(
        '/gateway/retirement/query',
        who(identity),
        z.object({ SFZM: Flag, TXLX: z.optional(z.enum(['01', '02'])), TXRQ: z.optional(WireDay) }),
        wire => {
          if (!wire.SFZM) return { proved: false }
          if (!wire.TXLX || !wire.TXRQ) return undefined
          return {
            proved: true,
            kind: wire.TXLX === '02' ? ('veteran-retired' as const) : ('retired' as const),
            on: wire.TXRQ,
          }
        },
      ),

    estimateClosing: (identity, account, on) =>
      ask(
        '/gateway/closing/estimate',
        { ...who(identity), GRZH: account, XHRQ: wireDay(on) },
        z.object({ TQBJ: Money, TQLX: Money, TQZE: Money }),
        wire => {
          if (wire.TQBJ + wire.TQLX !== wire.TQZE) return undefined
          return { principal: wire.TQBJ, interest: wire.TQLX, total: wire.TQZE }
        },
      ),

    quoteRepayment: (identity, contract, on) =>
      ask(
        '/gateway/repayment/quote',
        { ...who(identity), JKHTBH: contract, HKRQ: wireDay(on) },
        z.object({ HKBJ: Money, HKLX: Money, HKZE: Money }),
        wire => {
          if (wire.HKBJ + wire.HKLX !== wire.HKZE) return undefined
          return { principal: wire.HKBJ, interest: wire.HKLX, total: wire.HKZE }
        },
      ),

    postWithdrawal: ({ order, account, identity }) =>
      // TQYY 03 离休、退休; the gateway closes the account with it (条例 Art. 24).
      posting(
        '/gateway/withdrawal/apply',
        { ...who(identity), YWLSH: order, GRZH: account, TQYY: '03' } as { YWLSH: string },
        'once',
      ),

    postMatter: ({ order, kind, account, identity, amount, facts }) =>
      posting(
        '/gateway/matter/apply',
        {
          ...who(identity),
          YWLSH: order,
          YWLX: matterKinds[kind],
          YWZH: account,
          ...(amount === undefined ? {} : { YWJE: (amount / 100).toFixed(2) }),
          YWXX: facts,
        } as { YWLSH: string },
        'once',
      ),

    queryPosting: order => posting('/gateway/withdrawal/query', { YWLSH: order }, 'may-repeat'),
  }
}
