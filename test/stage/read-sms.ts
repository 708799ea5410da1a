import type { World } from '../../local/world/start-world'

export interface ShortMessage {
  phone: string
  template: string
  values: string[]
  text: string
}

/** What lies in the inbox of a phone, oldest first. */
export async function readSms(world: World, phone: string): Promise<ShortMessage[]> {
  const said = (await world.control('sms', `/control/inbox?phone=${phone}`)) as { messages: ShortMessage[] }
  return said.messages
}
