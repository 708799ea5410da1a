import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { StaffDoor } from '../../core/contract/staff/staff-door'
import { keyset } from '../applying/keyset'
import type { Ports } from '../ports'
import type { SealUse } from '../records/seal-use'
import type { AskingStaff } from '../records/staff'

const PAGE = 50

/** 用印登记 of the own centre: what was sealed, its hash, when, by whom set off, and why. */
export async function listSealUses(
  ports: Ports,
  { staff }: AskingStaff,
  body: RequestOf<StaffDoor, 'list-seal-uses'>,
): Promise<Handled<ReplyOf<StaffDoor, 'list-seal-uses'>>> {
  const found = await ports.database.collection<SealUse>('sealUses').list(
    { centre: staff.centre },
    {
      order: [
        { field: 'at', direction: 'desc' },
        { field: '_id', direction: 'desc' },
      ],
      limit: PAGE + 1,
      after: keyset.read(body.after),
    },
  )
  const page = found.slice(0, PAGE)
  const last = page.at(-1)
  return {
    ok: true,
    body: {
      uses: page.map(({ at, paper, number, sha256, seal, by, why }) => ({ at, paper, number, sha256, seal, by, why })),
      ...(found.length > PAGE && last ? { next: keyset.write([last.at, last._id]) } : {}),
    },
  }
}
