import { messageWords } from '../../core/catalogue/message-words'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { plus } from '../../core/domain/calendar/plus'
import { problems } from '../../core/domain/problem/problems'
import { coverPaper } from '../exchange/by-hand/cover-paper'
import { packageEntries } from '../exchange/by-hand/message-package'
import { messageId, messageIn } from '../exchange/message-record'
import { removeFiles } from '../execution/remove-files'
import { sealPaper } from '../execution/seal-paper'
import type { Ports } from '../ports'
import type { MessageRecord } from '../records/exchange'
import type { AskingStaff } from '../records/staff'
import { findCase } from '../work/find-case'

const linkSeconds = 300

/**
 * 发送包: everything the other centre needs, in one file to attach to a message on the national platform. Made anew each time; the one
 * before is taken away. It holds what people handed in, so the link is short and its making is recorded.
 */
export async function exportPackage(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'export-package'>,
): Promise<Handled<ReplyOf<StaffDoor, 'export-package'>>> {
  const messages = ports.database.collection<MessageRecord>('exchangeMessages')
  const record = await messages.find(messageId(staff.centre, 'out', body.message))
  const application = record?.application && (await findCase(ports, staff, record.application))
  if (!record || !application || record.state !== 'held') return { ok: false, problem: problems.notFound() }
  const message = messageIn(ports, record)
  const now = ports.clock.now()
  const files: Uint8Array[] = []
  for (const { sha256 } of message.files) {
    const bytes = await ports.files.get(record.paths[sha256] ?? '')
    if (!bytes || ports.messageKeys.digest(bytes) !== sha256)
      return { ok: false, problem: problems.documentsUnavailable({ title: '有一个附件现在读不出来。' }) }
    files.push(bytes)
  }
  const coverPath = `kept/exchange/${staff.centre}/${record.exchange}/cover-${record.message}.pdf`
  const cover = (await ports.files.get(coverPath)) ?? (await sealedCover())
  if (!cover) return { ok: false, problem: problems.documentsUnavailable({ title: '封面还没有做好。' }) }
  const bytes = ports.pack(packageEntries(message, record.hash, cover, files))
  const path = `packages/${staff.centre}/${ports.chance.hex(16)}.zip`
  await ports.files.put(path, bytes)
  if (record.package) await removeFiles(ports, [record.package])
  if ((await messages.replace({ ...record, package: path })) === 'conflict') {
    await removeFiles(ports, [path])
    return { ok: false, problem: problems.staleVersion() }
  }
  await ports.audit.record({
    at: now,
    actor: staff._id,
    action: 'exchange.package',
    subject: `${application._id}/${record.message}`,
    centre: staff.centre,
    detail: { sha256: ports.messageKeys.digest(bytes), files: files.length },
  })
  return {
    ok: true,
    body: {
      link: await ports.files.link(path, linkSeconds),
      fileName: `${record.exchange}-${messageWords[record.type]}.zip`,
      bytes: bytes.length,
      files: message.files,
      expiresAt: plus(now, linkSeconds),
    },
  }

  async function sealedCover(): Promise<Uint8Array | undefined> {
    const sealed = await sealPaper(ports, {
      paper: coverPaper(message, record?.hash ?? '', now),
      path: coverPath,
      signedAt: now,
      by: staff._id,
      why: `协同 ${message.exchange}`,
    })
    return sealed.kind === 'yes' ? ports.files.get(coverPath) : undefined
  }
}
