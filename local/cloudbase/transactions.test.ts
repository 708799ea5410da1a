import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DocumentStore } from './document-store'
import { Rows } from './rows'
import { Transactions } from './transactions'

const dir = mkdtempSync(join(tmpdir(), 'transactions-'))
const rows = new Rows(join(dir, 'documents.sqlite'))
rows.createCollection('accounts')
afterAll(() => {
  rows.close()
  rmSync(dir, { recursive: true })
})
beforeEach(() => rows.commit([{ collection: 'accounts', key: 'a', document: { _id: 'a', n: 1 } }]))

const set = (n: number) => ({ query: { _id: 'a' }, data: { $set: { n } }, multi: false, merge: true, upsert: false })

test('a transaction that lives too long is over, and the write that waited for it goes on', async () => {
  const transactions = new Transactions(rows, { lifetimeMs: 40, lockMs: 5000 })
  const store = new DocumentStore(rows, transactions)
  const transaction = transactions.begin()
  await store.modify('accounts', set(2), transaction)
  await store.modify('accounts', set(3))
  expect(rows.read('accounts', 'a')?.document).toEqual({ _id: 'a', n: 3 })
  expect(() => transactions.find(transaction.id)).toThrow(/TransactionNotExist.*30 seconds/)
})

test('a write that waits too long for a lock gives up and changes nothing', async () => {
  const transactions = new Transactions(rows, { lifetimeMs: 5000, lockMs: 40 })
  const store = new DocumentStore(rows, transactions)
  const transaction = transactions.begin()
  await store.modify('accounts', set(2), transaction)
  await expect(store.modify('accounts', set(3))).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  transactions.commit(transaction)
  expect(rows.read('accounts', 'a')?.document).toEqual({ _id: 'a', n: 2 })
})
