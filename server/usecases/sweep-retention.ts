import { centres } from '../../core/catalogue/registry'
import { retention } from '../../core/catalogue/retention'
import type { Application } from '../../core/domain/application/application'
import { beijing } from '../../core/domain/calendar/beijing'
import type { Day } from '../../core/domain/values/day'
import type { ApplicationId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import { removeFiles } from '../execution/remove-files'
import type { Ports, Stored } from '../ports'
import type { Attachment } from '../records/attachment'
import type { Certificate } from '../records/certificate'
import type { MessageRecord } from '../records/exchange'
import type { NoticeRecord } from '../records/notice'
import type { Original } from '../records/original'
import type { WindowConfirmation } from '../records/window-confirmation'

/** At most so many of a kind in one run; the next minute goes on. */
const atOnce = 50

/** Erases what was kept long enough: files first, then the document. That it was, and when, stays in the audit. */
export async function sweepRetention(ports: Ports, until: Instant): Promise<{ erased: number }> {
  let erased = 0
  const now = ports.clock.now()
  const over = () => ports.clock.now() >= until
  const before = (years: number) => yearsBefore(now, years)
  const { database } = ports
  for (const { code: centre } of centres) {
    const ended = await database
      .collection<Application>('applications')
      .list(
        { centre, queue: 'ended', changedAt: { lt: before(retention.applications.years.value) } },
        { order: [{ field: 'changedAt', direction: 'asc' }], limit: atOnce },
      )
    for (const application of ended) {
      if (over()) return { erased }
      const { _id, materials, papers } = application
      const attachments = await database.collection<Attachment>('attachments').list({ application: _id })
      const originals = await database.collection<Original>('originals').list({ application: _id })
      const left = await removeFiles(ports, [
        ...attachments.flatMap(({ kept }) => (kept ? [kept.keptPath, kept.viewPath] : [])),
        ...materials.flatMap(each => [each.keptPath, each.viewPath]),
        ...papers.map(({ path }) => path),
        ...originals.map(({ path }) => path),
        ...(await exchangeFiles(ports, _id)),
      ])
      // Found again in the next run, and said to be erased when it is.
      if (left.length > 0) continue
      await ports.audit.record({ at: now, actor: 'retention', action: 'application.erased', subject: _id, centre })
      await eraseExchange(ports, _id)
      for (const original of originals) await database.collection('originals').remove(original._id)
      for (const attachment of attachments) await database.collection('attachments').remove(attachment._id)
      if (await database.collection('applications').remove(_id, { queue: 'ended' })) erased += 1
    }
  }
  const certificates = await database
    .collection<Certificate>('certificates')
    .list(
      { validUntil: { lt: beijing(before(retention.certificates.years.value)).day as Day } },
      { order: [{ field: 'validUntil', direction: 'asc' }], limit: atOnce },
    )
  for (const { _id, path, centre } of certificates) {
    if (over()) return { erased }
    if ((await removeFiles(ports, [path])).length > 0) continue
    await ports.audit.record({ at: now, actor: 'retention', action: 'certificate.erased', subject: _id, centre })
    if (await database.collection('certificates').remove(_id)) erased += 1
  }
  const confirmations = await database
    .collection<WindowConfirmation>('windowConfirmations')
    .list(
      { at: { lt: before(retention.windowConfirmations.years.value) } },
      { order: [{ field: 'at', direction: 'asc' }], limit: atOnce },
    )
  for (const { _id } of confirmations) {
    if (over()) return { erased }
    if (await database.collection('windowConfirmations').remove(_id)) erased += 1
  }
  const notices = await database
    .collection<NoticeRecord>('notices')
    .list(
      { at: { lt: before(retention.notices.years.value) } },
      { order: [{ field: 'at', direction: 'asc' }], limit: atOnce },
    )
  for (const { _id } of notices) {
    if (over()) return { erased }
    if (await database.collection('notices').remove(_id)) erased += 1
  }
  return { erased }
}

/** Covers and packages that were made of it for other centres. */
async function exchangeFiles({ database }: Ports, application: ApplicationId): Promise<string[]> {
  const messages = await database.collection<MessageRecord>('exchangeMessages').list({ application }, { limit: 100 })
  return messages.flatMap(({ centre, exchange, message, package: made }) => [
    `kept/exchange/${centre}/${exchange}/cover-${message}.pdf`,
    ...(made ? [made] : []),
  ])
}

/** What was said to other centres about it, and whom it called: it names people as the case does. */
async function eraseExchange({ database }: Ports, application: ApplicationId): Promise<void> {
  for (const name of ['exchangeMessages', 'exchanges', 'alerts'] as const)
    for (const { _id } of await database.collection<Stored>(name).list({ application }, { limit: 100 }))
      await database.collection(name).remove(_id)
}

function yearsBefore(now: Instant, years: number): Instant {
  const moment = new Date(now)
  moment.setUTCFullYear(moment.getUTCFullYear() - years)
  return moment.toISOString() as Instant
}
