import type { World } from '../../local/world/start-world'

export interface BankJournal {
  /** Every sum that left the bank; amounts in fen. */
  payments: { serial: string; key: string; card: string; amount: number }[]
  instructions: { key: string; reference: string; card: string; amount: number; state: string; code?: string }[]
}

/** What really happened at the bank. */
export async function bankJournal(world: World): Promise<BankJournal> {
  return (await world.control('bank', '/control/journal')) as BankJournal
}
