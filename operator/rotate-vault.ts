import { cloudEnvironment, cloudPorts } from '../server/adapters/cloud'
import { rotateVault } from '../server/usecases/rotate-vault'

/**
 * `npm run vault:rotate`: after a new version was added to `VAULT_KEYS` of every function, brings all envelopes under it. When it
 * says `renewed 0` everywhere, the older version can be taken away.
 */
async function main(): Promise<void> {
  const ports = cloudPorts({ source: 'operator' }, cloudEnvironment())
  for (const [name, { looked, renewed }] of Object.entries(await rotateVault(ports)))
    console.log(`${name}: ${looked} looked at, renewed ${renewed}`)
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
