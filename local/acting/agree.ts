import type { CentreCode } from '../../core/domain/values/ids'
import type { Depositor } from './depositor'

/** Reads the consent to query of this centre, to be given with the next message. */
export async function agree(who: Depositor, centre: CentreCode): Promise<{ version: string }> {
  const { version } = await who.get('read-notice', { centre, notice: 'query' })
  return { version }
}
