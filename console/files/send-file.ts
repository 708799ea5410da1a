import { type FileKind, sniff, sniffedBytes } from '../../core/domain/files/sniff'
import type { Problem } from '../../core/domain/problem/problem'
import { type Body, staff } from '../cloud'
import { session } from '../session'
import { unreachable } from '../words/unreachable'
import { scaledDown } from './scaled-down'

const patience = 60_000
const pictures: Partial<Record<FileKind, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heic: 'image/heic',
  avif: 'image/avif',
}

/** What file inputs offer. Windows knows no type for HEIC, so endings are named too; what a file is, its bytes tell. */
export const acceptedFiles =
  'image/jpeg,image/png,image/webp,image/heic,image/heif,image/avif,.heic,.heif,application/pdf'

type Sent = { ok: true; id: string } | { ok: false; problem: Problem }

/** Sends one file to a case: leave first, then the bytes as they are. @param about what it is, and the slot it is for, if any */
export async function sendFile(
  file: File,
  about: Pick<Body<'issue-attachment'>, 'application' | 'label' | 'slot'>,
): Promise<Sent> {
  const kind = sniff(new Uint8Array(await file.slice(0, sniffedBytes).arrayBuffer()))
  const mime = kind === 'pdf' ? 'application/pdf' : pictures[kind]
  if (!mime)
    return {
      ok: false,
      problem: { code: 'files.type', title: '这个文件不是照片，也不是PDF。', remedy: '请重拍一张，或传PDF扫描件。' },
    }
  const sent = kind === 'pdf' ? file : await scaledDown(file)
  const leave = await staff('issue-attachment', { ...about, type: kind === 'pdf' ? 'pdf' : 'image', bytes: sent.size })
  if (!leave.ok) return leave
  try {
    const reply = await fetch(`/staff${leave.body.path}`, {
      method: 'POST',
      headers: {
        'content-type': sent === file ? mime : sent.type,
        authorization: `Bearer ${session.read().token ?? ''}`,
      },
      body: sent,
      signal: AbortSignal.timeout(patience),
    })
    const said = (await reply.json()) as { ok: true } | { ok: false; problem: Problem }
    return said.ok ? { ok: true, id: leave.body.id } : said
  } catch {
    return { ok: false, problem: unreachable }
  }
}
