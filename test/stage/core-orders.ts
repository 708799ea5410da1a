import type { World } from '../../local/world/start-world'

export interface CoreOrder {
  id: string
  account: string
  state: 'accepted' | 'posted' | 'refused'
  result?: { principal: number; interest: number }
  told: boolean
}

/** What a centre's core was told to close, and what it did. */
export async function coreOrders(world: World, core: 'core-huangshi' | 'core-alxa'): Promise<CoreOrder[]> {
  return ((await world.control(core, '/control/journal')) as { orders: CoreOrder[] }).orders
}
