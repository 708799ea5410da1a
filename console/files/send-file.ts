import type { Problem } from '../../core/domain/problem/problem'
import { type Body, staff } from '../cloud'
import { session } from '../session'
import { unreachable } from '../words/unreachable'

const patience = 60_000
const types: Readonly<Record<string, Body<'issue-attachment'>['type']>> = {
  'image/jpeg': 'image',
  'image/png': 'image',
  'image/webp': 'image',
  'application/pdf': 'pdf',
}

/** What file inputs offer. */
export const acceptedFiles = Object.keys(types).join(',')

type Sent = { ok: true; id: string } | { ok: false; problem: Problem }

/** Sends one file to a case: leave first, then the bytes as they are. @param about what it is, and the slot it is for, if any */
export async function sendFile(
  file: File,
  about: Pick<Body<'issue-attachment'>, 'application' | 'label' | 'slot'>,
): Promise<Sent> {
  const type = types[file.type]
  if (!type)
    return {
      ok: false,
      problem: { code: 'files.type', title: '这种文件不能传。', remedy: '请传照片（JPG、PNG）或PDF。' },
    }
  const leave = await staff('issue-attachment', { ...about, type, bytes: file.size })
  if (!leave.ok) return leave
  try {
    const reply = await fetch(`/staff${leave.body.path}`, {
      method: 'POST',
      headers: { 'content-type': file.type, authorization: `Bearer ${session.read().token ?? ''}` },
      body: file,
      signal: AbortSignal.timeout(patience),
    })
    const said = (await reply.json()) as { ok: true } | { ok: false; problem: Problem }
    return said.ok ? { ok: true, id: leave.body.id } : said
  } catch {
    return { ok: false, problem: unreachable }
  }
}
