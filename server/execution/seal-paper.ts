import type { CentreCode } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import type { Answer, Paper, Ports } from '../ports'
import type { SealKeyRecord, SealUse } from '../records/seal-use'
import { removeFiles } from './remove-files'

type Sealed = Awaited<ReturnType<Ports['documents']['issuePaper']>>

/**
 * Makes and seals a paper, and enters it in 用印登记. A seal that is not the one two administrators agreed on seals nothing: the
 * file is taken away again. A centre's very first seal is taken as agreed.
 */
export async function sealPaper(
  ports: Ports,
  order: { paper: Paper; path: string; signedAt: Instant; by: string; why: string },
): Promise<Sealed | Extract<Answer<never>, { kind: 'no' }>> {
  const { paper, path, signedAt, by, why } = order
  const issued = await ports.documents.issuePaper({ paper, path, signedAt })
  if (issued.kind !== 'yes') return issued
  const { certificate: seal, sha256, stamped } = issued.value
  const centre = paper.centre.code
  if (!(await isAgreed(ports, centre, seal))) {
    await removeFiles(ports, [path])
    await ports.audit.record({
      at: signedAt,
      actor: by,
      action: 'seal.refused',
      subject: path,
      centre,
      detail: { seal },
    })
    return {
      kind: 'no',
      code: 'seal-not-agreed',
      message: 'the seal was changed and two administrators have not agreed',
    }
  }
  const use: SealUse = {
    _id: path,
    centre,
    at: signedAt,
    paper: paper.kind,
    number: paper.number,
    sha256,
    seal,
    stamped,
    by,
    why,
  }
  await ports.database.collection<SealUse>('sealUses').add(use)
  await ports.audit.record({
    at: signedAt,
    actor: by,
    action: 'seal.used',
    subject: paper.number,
    centre,
    detail: { paper: paper.kind, sha256, seal, stamped, why },
  })
  return issued
}

async function isAgreed(ports: Ports, centre: CentreCode, fingerprint: string): Promise<boolean> {
  const keys = ports.database.collection<SealKeyRecord>('sealKeys')
  const known = await keys.list({ centre })
  if (known.length > 0) return known.some(key => key.fingerprint === fingerprint && key.state === 'approved')
  const first: SealKeyRecord = {
    _id: `${centre}:${fingerprint}`,
    centre,
    fingerprint,
    state: 'approved',
    askedBy: 'first-use',
    approvedBy: 'first-use',
    at: ports.clock.now(),
  }
  // Of two that begin with different seals at the same moment the second finds the first here, and is refused.
  await keys.add(first)
  const now = await keys.list({ centre })
  return now.length === 1 && now[0]?.fingerprint === fingerprint
}
