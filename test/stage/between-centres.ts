import { itemCodes } from '../../core/catalogue/items/item-codes'
import { findItem } from '../../core/catalogue/items/items'
import { centres } from '../../core/catalogue/registry'
import { isElsewhere } from '../../core/domain/item/elsewhere'
import { CentreCode } from '../../core/domain/values/ids'
import { signIn } from '../../local/acting/staff'
import type { Desk, Matter } from '../../local/acting/two-centres'
import { people } from '../../local/neighbours/world'
import type { WorldPerson } from '../../local/neighbours/world-shapes'
import type { World } from '../../local/world/start-world'

export const huangshi = CentreCode.parse('420200')
export const alxa = CentreCode.parse('152900')

/** Everybody who works on matters between the two centres, signed in. @returns who works at a centre */
export async function bothDesks(world: World): Promise<(code: CentreCode) => Desk> {
  // One after the other: five at once would start the door five times over.
  const enter = async (prefix: string): Promise<Desk> => ({
    window: await signIn(world, `${prefix}-chuangkou`),
    handler: await signIn(world, `${prefix}-jingban`),
    approver: await signIn(world, `${prefix}-fuhe`),
    liaison: await signIn(world, `${prefix}-lianluo`),
    archivist: await signIn(world, `${prefix}-dangan`),
  })
  const desks = { [huangshi]: await enter('hs'), [alxa]: await enter('al') }
  return code => {
    const desk = desks[code]
    if (!desk) throw new Error(`nobody works at ${code}`)
    return desk
  }
}

/** Somebody for whom the deciding centre can say yes. */
const applicants: Readonly<Record<CentreCode, Readonly<Record<string, WorldPerson>>>> = {
  [huangshi]: {
    [itemCodes.purchaseWithdrawal]: people.huangshiVeteran,
    [itemCodes.settlementCertificate]: people.huangshiSettled,
    [itemCodes.earlyRepayment]: people.huangshiRetiredBorrower,
  },
  [alxa]: {
    [itemCodes.purchaseWithdrawal]: people.alxaLarge,
    // Paid off a moment before, by the case above it.
    [itemCodes.settlementCertificate]: people.alxaRetiredBorrower,
    [itemCodes.earlyRepayment]: people.alxaRetiredBorrower,
  },
}
const usually: Readonly<Record<CentreCode, WorldPerson>> = {
  [huangshi]: people.huangshiRetiree,
  [alxa]: people.alxaUnproved,
}

/** Early repayment before the certificate that it was paid off; closing the account last of all. */
const rank = (item: string) => (item === itemCodes.earlyRepayment ? 0 : item === itemCodes.retirementWithdrawal ? 2 : 1)
/** Every item in every mode in which it is handed in elsewhere, decided by each of the two. */
export const matters = centres
  .flatMap(({ code, offers }) =>
    offers.flatMap(({ item, ways }) =>
      ways.flatMap(({ mode, closed }): (Matter & { name: string })[] => {
        const person = applicants[code]?.[item] ?? usually[code]
        if (!isElsewhere(mode.value) || closed || !person) return []
        const name = `${findItem(item)?.title}, ${mode.value}, decided by ${code}`
        return [{ name, item, mode: mode.value, to: code, person }]
      }),
    ),
  )
  .toSorted((one, other) => rank(one.item) - rank(other.item))

/** Where it is handed in. */
export const other = (code: CentreCode) => (code === huangshi ? alxa : huangshi)
