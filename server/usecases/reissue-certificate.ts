import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import { problems } from '../../core/domain/problem/problems'
import type { AskingPerson, Ports } from '../ports'
import { ownCertificate } from '../standing/own-certificate'
import { issueCertificate } from './issue-certificate'
import { takeBack } from './revoke-certificate'

/**
 * 重开: a new paper with a new number from the account as it is now, then the old one is taken back. In this order: whoever loses the
 * line in between has two papers, not none.
 */
export async function reissueCertificate(
  ports: Ports,
  asking: AskingPerson,
  body: RequestOf<DepositorDoor, 'reissue-certificate'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'reissue-certificate'>>> {
  const old = await ownCertificate(ports, asking.session.person, body.number)
  if (!old?.account) return { ok: false, problem: problems.notFound() }
  const { centre, account, kind, answers } = old
  const issued = await issueCertificate(ports, asking, { centre, account, kind, answers, key: body.key })
  if (!issued.ok) return issued
  const { number } = issued.body.certificate
  if (number !== old._id) await takeBack(ports, asking, old._id, { reason: '已重开新的一份', replacedBy: number })
  return issued
}
