import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { everybody, people } from '../world'
import { Book } from './book'

const number = String(people.huangshiRetiree.accounts[0]?.number)
let home: string
let book: Book

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'book-'))
  book = new Book(join(home, 'core.db'), '420200', '2026-11-22')
})
afterEach(() => {
  book.close()
  rmSync(home, { recursive: true, force: true })
})

const order = { id: 'order-1', account: number, content: '', dueMs: 0, state: 'accepted', told: false } as const

it('posts an order once, however often it is told to', () => {
  book.keepOrder(order)
  const first = book.post('order-1', '2026-11-22')
  expect(first).toMatchObject({ state: 'posted', result: { on: '2026-11-22' } })
  expect(book.post('order-1', '2026-11-23')).toEqual(first)
  const lines = book.entries(number)
  expect(lines.filter(one => one.type === '05')).toHaveLength(1)
  expect(lines.reduce((sum, one) => sum + one.amount, 0)).toBe(0)
  expect(book.account(number)).toMatchObject({ status: '05', balance: 0, closedOn: '2026-11-22' })
})

it('posts nothing for an order it sent back, or never had', () => {
  book.keepOrder({ ...order, state: 'refused' })
  book.post('order-1', '2026-11-22')
  book.post('order-2', '2026-11-22')
  expect(book.account(number)?.status).toBe('02')
})

it('finds everything again when opened again, and writes the world only once', () => {
  book.keepOrder(order)
  const posted = book.post('order-1', '2026-11-22')
  expect(book.remember('message-1', 1000)).toBe(true)
  const before = book.entries(number).length
  book.close()
  book = new Book(join(home, 'core.db'), '420200', '2027-05-01')
  expect(book.order('order-1')).toEqual(posted)
  expect(book.entries(number)).toHaveLength(before)
  expect(book.remember('message-1', 2000)).toBe(false)
})

it('holds balances that are the sum of their lines, for everybody', () => {
  for (const person of everybody) {
    for (const account of book.accounts(person.idNumber)) {
      const lines = book.entries(account.number)
      expect(lines.reduce((sum, one) => sum + one.amount, 0)).toBe(account.balance)
      expect(lines.at(-1)?.balanceAfter).toBe(account.balance)
      expect(lines.map(one => one.on)).toEqual(lines.map(one => one.on).toSorted())
    }
  }
})
