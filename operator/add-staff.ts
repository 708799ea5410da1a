import { readFileSync } from 'node:fs'
import { cloudEnvironment, cloudPorts } from '../server/adapters/cloud'
import { addStaff, type NewStaff } from '../server/usecases/add-staff'

/**
 * `npm run staff:add -- FILE.json`: adds the accounts of a list. Runs where the environment variables of the `staff`
 * function are set (see docs/operations.md); an account that exists is left alone.
 */
async function main(file: string | undefined): Promise<void> {
  if (!file)
    throw new Error(
      'usage: add-staff.ts FILE.json, a list of {account, name, centre, department, roles, password, totpSecret}',
    )
  const ports = cloudPorts({ source: 'operator' }, cloudEnvironment())
  for (const staff of JSON.parse(readFileSync(file, 'utf8')) as NewStaff[]) {
    console.log(`${staff.account}: ${await addStaff(ports, staff)}`)
  }
}

main(process.argv[2]).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
