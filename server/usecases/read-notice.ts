import { noticeOf } from '../../core/catalogue/notices/notice-of'
import { findCentre } from '../../core/catalogue/registry'
import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { problems } from '../../core/domain/problem/problems'
import type { Asking, Ports } from '../ports'

/** The text in force that a person must be able to read before agreeing. */
export async function readNotice(
  _ports: Ports,
  _asking: Asking,
  body: RequestOf<DepositorDoor, 'read-notice'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'read-notice'>>> {
  const centre = findCentre(body.centre)
  if (!centre) return { ok: false, problem: problems.notFound() }
  const { version, title, paragraphs } = noticeOf(centre, body.notice)
  return { ok: true, body: { notice: body.notice, version, title, paragraphs: [...paragraphs] } }
}
