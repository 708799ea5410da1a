import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Clock } from './clock'
import { KeptStatements } from './kept-statements'
import type { Rows } from './rows'
import { TcbError } from './tcb-error'

/** A stored file; `openid` is the client that uploaded it, `''` for the server side. */
export interface StoredFile {
  path: string
  openid: string
  size: number
  /** Where its bytes lie on the disk. */
  blob: string
}

type Method = 'GET' | 'PUT'

/** Cloud storage: bytes as files of the data directory, everything about them in the database, links that are signed and expire. */
export class FileStore {
  readonly #rows: Rows
  readonly #statements: KeptStatements
  readonly #clock: Clock
  readonly #dir: string
  readonly #secret: string
  /** First part of every file id. */
  readonly bucket: string

  constructor(rows: Rows, clock: Clock, dir: string, env: string) {
    this.#rows = rows
    this.#statements = new KeptStatements(rows.database)
    this.#clock = clock
    this.#dir = dir
    this.bucket = `${env}.6c6f-${env}-1300000000`
    mkdirSync(dir, { recursive: true })
    rows.database.exec(
      'create table if not exists files(path text primary key, openid text not null, size integer not null, blob text not null, at integer not null)',
    )
    this.#secret = String(rows.kept('storage-secret') ?? randomBytes(32).toString('hex'))
    rows.keep('storage-secret', this.#secret)
    this.#sweep()
  }

  /** Bytes whose record was never written, or was replaced, when the process was killed. */
  #sweep(): void {
    const known = new Set(
      this.#rows.database
        .prepare('select blob from files')
        .all()
        .map(row => String(row.blob)),
    )
    for (const name of readdirSync(this.#dir)) if (!known.has(name)) rmSync(join(this.#dir, name))
  }

  fileId(path: string): string {
    return `cloud://${this.bucket}/${path}`
  }

  /** The path inside the bucket; undefined for another environment's file. */
  pathOf(fileId: string): string | undefined {
    const prefix = `cloud://${this.bucket}/`
    return fileId.startsWith(prefix) ? fileId.slice(prefix.length) : undefined
  }

  find(path: string): StoredFile | undefined {
    const row = this.#statements.with('select * from files where path = ?', each => each.get(path))
    if (!row) return undefined
    return { path, openid: String(row.openid), size: Number(row.size), blob: join(this.#dir, String(row.blob)) }
  }

  /** Refuses what the platform refuses as a path. */
  static check(path: string): void {
    const isBad = !path || path.startsWith('/') || path.includes('//') || Buffer.byteLength(path) > 850
    if (isBad || path.split('/').some(part => part === '.' || part === '..')) {
      throw new TcbError('INVALID_PARAM', `invalid cloudPath: ${path}`)
    }
  }

  /** Takes the bytes; when it resolves they are on the disk. `mayReplace` is asked once more when they have arrived. */
  async save(
    path: string,
    openid: string,
    bytes: Readable,
    maxBytes: number,
    mayReplace: (existing: StoredFile | undefined) => boolean = () => true,
  ): Promise<void> {
    FileStore.check(path)
    const name = randomUUID()
    const incoming = join(this.#dir, `${name}.part`)
    const file = await open(incoming, 'wx')
    let size = 0
    try {
      for await (const part of bytes as AsyncIterable<Buffer>) {
        size += part.length
        if (size <= maxBytes) await file.write(part)
      }
      await file.sync()
    } catch (error) {
      // The sender broke off.
      rmSync(incoming)
      throw error
    } finally {
      await file.close()
    }
    const existing = this.find(path)
    if (size > maxBytes || !mayReplace(existing)) {
      rmSync(incoming)
      if (size > maxBytes) throw new TcbError('STORAGE_REQUEST_FAIL', `[EntityTooLarge] file exceeds ${maxBytes} bytes`)
      throw new TcbError('STORAGE_EXCEED_AUTHORITY', 'no permission to write this file')
    }
    renameSync(incoming, join(this.#dir, name))
    this.#syncDirectory()
    const insert = 'insert or replace into files values (?, ?, ?, ?, ?)'
    this.#statements.with(insert, each => each.run(path, openid, size, name, this.#clock.now()))
    if (existing) rmSync(existing.blob, { force: true })
  }

  #syncDirectory(): void {
    const directory = openSync(this.#dir, 'r')
    fsyncSync(directory)
    closeSync(directory)
  }

  /** false when there was no such file. */
  remove(path: string): boolean {
    const file = this.find(path)
    if (!file) return false
    this.#statements.with('delete from files where path = ?', each => each.run(path))
    rmSync(file.blob, { force: true })
    return true
  }

  #signature(method: Method, path: string, expires: number): string {
    return createHmac('sha256', this.#secret).update(`${method}\n${path}\n${expires}`).digest('hex')
  }

  /** `signature.expires` (milliseconds since 1970, of the stand-in's clock). */
  sign(method: Method, path: string, seconds: number): string {
    const expires = this.#clock.now() + seconds * 1000
    return `${this.#signature(method, path, expires)}.${expires}`
  }

  isSigned(method: Method, path: string, signed: string): boolean {
    const [signature = '', expires = ''] = signed.split('.')
    const expected = Buffer.from(this.#signature(method, path, Number(expires)))
    const given = Buffer.from(signature)
    return expected.length === given.length && timingSafeEqual(expected, given) && Number(expires) > this.#clock.now()
  }
}
