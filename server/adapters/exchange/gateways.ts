import type { Gateway, Gateways } from '../../ports'
import { type GatewayOptions, gateway } from './gateway'

/** All gateways of this installation; each is opened when it is first spoken to. */
export function gateways(
  known: ReadonlyMap<string, Omit<GatewayOptions, 'code'> & { addresses: readonly string[] }>,
): Gateways {
  const opened = new Map<string, Gateway>()
  const find = (code: string): Gateway | undefined => {
    const options = known.get(code)
    const before = opened.get(code)
    if (before || !options) return before
    const made = gateway({ ...options, code })
    opened.set(code, made)
    return made
  }
  return {
    find,
    all: () => [...known.keys()].flatMap(code => find(code) ?? []),
    mayCall(code, ip) {
      const addresses = known.get(code)?.addresses ?? []
      return known.has(code) && (addresses.length === 0 || (ip !== undefined && addresses.includes(ip)))
    },
  }
}
