import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type LockedPackages, missingPlatforms } from '../../config/lock/missing-platforms'

const text = readFileSync(resolve(__dirname, '../../package-lock.json'), 'utf8')
const { packages } = JSON.parse(text) as { packages: LockedPackages }

test('the lock names the packages of every platform, so that npm ci accepts it anywhere (npm run lock)', () => {
  expect(Object.keys(missingPlatforms(packages))).toEqual([])
})

test('a platform package that was forgotten is noticed', () => {
  const { 'node_modules/@biomejs/cli-darwin-arm64': forgotten, ...rest } = packages
  expect(forgotten).toBeDefined()
  expect(Object.keys(missingPlatforms(rest))).toEqual(['node_modules/@biomejs/cli-darwin-arm64'])
})

test('the lock records no download address', () => {
  expect(text).not.toContain('"resolved"')
})
