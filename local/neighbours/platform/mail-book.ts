import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import type { Member } from './platform-settings'

export interface Attachment {
  id: number
  name: string
  type: string
  size: number
}

export interface Mail {
  id: number
  from: string
  to: string
  subject: string
  body: string
  at: number
  readAt: number | null
  attachments: Attachment[]
}

export interface Letter {
  from: string
  to: string
  subject: string
  body: string
  files: { name: string; type: string; bytes: Uint8Array }[]
}

type Row = Record<string, unknown>
type Box = 'inbox' | 'sent'

/** All messages of the platform, on the disk: what was sent is there after a `kill -9`. */
export class MailBook {
  private readonly database: DatabaseSyncInstance

  constructor(file: string) {
    this.database = new DatabaseSync(file)
    this.database.exec(`pragma journal_mode = wal; pragma synchronous = full;
      create table if not exists mails(id integer primary key, sender text, receiver text, subject text, body text, at integer, readAt integer);
      create table if not exists files(id integer primary key, mail integer, name text, type text, size integer, bytes blob)`)
  }

  /** Keeps a letter with all its files, or nothing. @returns its number */
  send(letter: Letter, at: number): number {
    this.database.exec('begin immediate')
    const { from, to, subject, body, files } = letter
    this.database
      .prepare('insert into mails(sender, receiver, subject, body, at) values (?, ?, ?, ?, ?)')
      .run(from, to, subject, body, at)
    const id = Number((this.database.prepare('select last_insert_rowid() as id').get() as Row)['id'])
    const keep = this.database.prepare('insert into files(mail, name, type, size, bytes) values (?, ?, ?, ?, ?)')
    for (const { name, type, bytes } of files) keep.run(id, name, type, bytes.length, bytes as never)
    this.database.exec('commit')
    return id
  }

  /** Newest first. */
  list(code: string, box: Box): Mail[] {
    const column = box === 'inbox' ? 'receiver' : 'sender'
    const rows = this.database.prepare(`select * from mails where ${column} = ? order by id desc`).all(code) as Row[]
    return rows.map(row => this.mailOf(row))
  }

  /** A letter of somebody who sent or received it; reading marks it. */
  open(id: number, code: string, at: number): Mail | undefined {
    const row = this.database
      .prepare('select * from mails where id = ? and (sender = ? or receiver = ?)')
      .get(id, code, code) as Row | undefined
    if (!row) return undefined
    if (row['receiver'] === code) {
      this.database.prepare('update mails set readAt = ? where id = ? and readAt is null').run(at, id)
    }
    return this.mailOf(row)
  }

  file(id: number, code: string): { name: string; type: string; bytes: Uint8Array } | undefined {
    const row = this.database
      .prepare(
        'select files.* from files join mails on mails.id = files.mail where files.id = ? and (sender = ? or receiver = ?)',
      )
      .get(id, code, code) as Row | undefined
    return row && { name: String(row['name']), type: String(row['type']), bytes: row['bytes'] as never }
  }

  unread(member: Member): number {
    const row = this.database
      .prepare('select count(*) as n from mails where receiver = ? and readAt is null')
      .get(member.code) as Row
    return Number(row['n'])
  }

  private mailOf(row: Row): Mail {
    const files = this.database.prepare('select id, name, type, size from files where mail = ?').all(Number(row['id']))
    return {
      id: Number(row['id']),
      from: String(row['sender']),
      to: String(row['receiver']),
      subject: String(row['subject']),
      body: String(row['body']),
      at: Number(row['at']),
      readAt: row['readAt'] === null ? null : Number(row['readAt']),
      attachments: files as unknown as Attachment[],
    }
  }

  close(): void {
    this.database.close()
  }
}
