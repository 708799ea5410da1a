import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type LockedPackages, missingPlatforms } from './missing-platforms'

/** `npm run lock`: after every `npm install`, names in the lock what npm forgot (see `missing-platforms.ts`). */
const file = resolve(__dirname, '../../package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: LockedPackages }
const missing = missingPlatforms(lock.packages)
const packages = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => (a < b ? -1 : 1))
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`)
console.log(`${Object.keys(missing).length} packages of other platforms named`)
